package dev.sextant.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Turns SIGINT and SIGTERM into an interrupt of the working thread, and leaves with that thread's exit code.
final class Stop {
    private static final long PATIENCE_MILLIS = 2_000;

    private final Thread worker;
    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    private Stop(Thread worker) {
        this.worker = worker;
    }

    static Stop ofThisThread() {
        var stop = new Stop(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(new Thread(stop::shutDown, "stop"));
        return stop;
    }

    /// The work is done: nothing is left to stop.
    void finished(int exitCode) {
        code.complete(exitCode);
    }

    /// Runs when the process ends for any reason.
    private void shutDown() {
        if (code.isDone()) {
            return;
        }
        worker.interrupt();
        Runtime.getRuntime().halt(awaited());
    }

    private int awaited() {
        try {
            return code.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException _) {
            return Exit.CANCELLED;
        }
    }
}
