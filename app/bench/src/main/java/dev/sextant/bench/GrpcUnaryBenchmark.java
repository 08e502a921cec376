package dev.sextant.bench;

import dev.sextant.catalog.Operation;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.protocol.Opening;
import dev.sextant.schema.Value;
import dev.sextant.session.Session;
import dev.sextant.workspace.SampleProvider;
import io.grpc.ManagedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lab.v1.StreamServiceGrpc;
import lab.v1.Word;

/// A unary call from the form's value to the answer's JSON, against grpc-java's own blocking stub on the same server.
public final class GrpcUnaryBenchmark implements Benchmark {
    private static final int CALLS = 200;

    private final Session session = Session.discover();
    private final SampleProvider.Running lab = Labs.start();
    private final ManagedChannel channel = Labs.channel(lab);

    private final List<Duration> theirs = new ArrayList<>();
    private final List<Duration> ours = new ArrayList<>();

    @Override
    public String name() {
        return "grpc-unary";
    }

    @Override
    public String question() {
        return "200 unary calls one after another take at most 1.2 times as long as with grpc-java alone";
    }

    @Override
    public List<Step> steps() {
        var environment = lab.workspace().environments().getFirst();
        var opened = (Opening.Opened) session.open(lab.workspace().sources().getFirst(), environment);
        var unary = Labs.operation(opened, "Unary");
        return List.of(
                new Step("grpc-java alone", this::bare), new Step("Sextant", () -> ours(opened, unary, environment)));
    }

    /// With the deadline that our calls have.
    private Object bare() {
        var stub = StreamServiceGrpc.newBlockingStub(channel);
        var patience = Call.Options.DEFAULT.deadline().toNanos();
        var word = Word.newBuilder().setText("word").build();
        for (var call = 0; call < CALLS; call++) {
            var begun = System.nanoTime();
            word = stub.withDeadlineAfter(patience, TimeUnit.NANOSECONDS).unary(word);
            theirs.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        return word;
    }

    private Object ours(Opening.Opened opened, Operation unary, Environment environment) throws Exception {
        var message = Value.Struct.EMPTY.with("text", new Value.Text("word"));
        var last = new ArrayList<ExchangeEvent>();
        for (var call = 0; call < CALLS; call++) {
            var begun = System.nanoTime();
            var end = new CompletableFuture<ExchangeEvent>();
            session.start(opened, Call.of(unary, message), environment, event -> {
                if (event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed) {
                    end.complete(event);
                }
            });
            last.add(end.get());
            ours.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        return last;
    }

    @Override
    public List<String> remarks() {
        var yardstick = new Timings(theirs.subList(theirs.size() / 3, theirs.size()));
        var timings = new Timings(ours.subList(ours.size() / 3, ours.size()));
        return List.of("one call, the middle of %,d: grpc-java %d µs, Sextant %d µs, %.2f times as long"
                .formatted(
                        timings.sorted().size(),
                        yardstick.median().toNanos() / 1_000,
                        timings.median().toNanos() / 1_000,
                        timings.over(yardstick)));
    }

    @Override
    public void close() {
        channel.shutdownNow();
        session.close();
        lab.close();
    }
}
