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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lab.v1.StreamServiceGrpc;
import lab.v1.Word;

/// A unary call from the form's value to the answer's JSON, against grpc-java's own blocking stub on the same server.
public final class GrpcUnaryBenchmark implements Benchmark {
    private static final int CALLS = 200;

    private final Session session = Session.discover();
    private final SampleProvider.Running lab = Labs.start();
    private final ManagedChannel channel = Labs.channel(lab);

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

    private Object bare() {
        var stub = StreamServiceGrpc.newBlockingStub(channel);
        var word = Word.newBuilder().setText("word").build();
        for (var call = 0; call < CALLS; call++) {
            word = stub.unary(word);
        }
        return word;
    }

    private Object ours(Opening.Opened opened, Operation unary, Environment environment) throws Exception {
        var message = Value.Struct.EMPTY.with("text", new Value.Text("word"));
        var last = "";
        for (var call = 0; call < CALLS; call++) {
            var end = new CompletableFuture<ExchangeEvent>();
            session.start(opened, Call.of(unary, message), environment, event -> {
                if (event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed) {
                    end.complete(event);
                }
            });
            last = end.get().toString();
        }
        return last;
    }

    @Override
    public void close() {
        channel.shutdownNow();
        session.close();
        lab.close();
    }
}
