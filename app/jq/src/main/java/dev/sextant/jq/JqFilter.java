package dev.sextant.jq;

import dev.sextant.body.Filter;
import dev.sextant.exchange.Body;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// jq by jackson-jq, in a worker of its own: 20 seconds, 20 million values, and no more than 32 MiB of a body in memory
/// at once.
public final class JqFilter implements Filter {
    private static final long TIME = TimeUnit.SECONDS.toNanos(20);
    private static final long MOST_STEPS = 20_000_000;
    private static final long STACK = 16L << 20;

    private final long time;

    /// A filter with 20 seconds for a program.
    public JqFilter() {
        this(TIME);
    }

    JqFilter(long time) {
        this.time = time;
    }

    @Override
    public String language() {
        return "jq";
    }

    @Override
    public Result run(Body body, String program) {
        var budget = new Budget(time, MOST_STEPS);
        var result = new CompletableFuture<Result>();
        var worker = new Thread(null, () -> result.complete(new Run(body, budget).of(program)), "jq", STACK);
        worker.setDaemon(true);
        worker.start();
        try {
            return result.get();
        } catch (InterruptedException e) {
            budget.cancel();
            Thread.currentThread().interrupt();
            return new Result.Refused("You stopped it.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
