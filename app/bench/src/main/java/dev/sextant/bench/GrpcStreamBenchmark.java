package dev.sextant.bench;

import com.google.protobuf.DynamicMessage;
import dev.sextant.protocol.Opening;
import dev.sextant.session.Session;
import dev.sextant.workspace.SampleProvider;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lab.v1.Countdown;
import lab.v1.StreamServiceGrpc;
import lab.v1.Word;

/// A server stream of small messages through codec and log, against a bare dynamic client on the same server. The
/// number of messages is the system property `sextant.bench.messages`.
public final class GrpcStreamBenchmark implements Benchmark {
    private final Session session = Session.discover();
    private final SampleProvider.Running lab = Labs.start();
    private final ManagedChannel channel = Labs.channel(lab);

    @Override
    public String name() {
        return "grpc-stream";
    }

    @Override
    public String question() {
        return "a stream of small messages takes at most 1.43 times as long as a bare dynamic client";
    }

    @Override
    public List<Step> steps() {
        var environment = lab.workspace().environments().getFirst();
        var opened = (Opening.Opened) session.open(lab.workspace().sources().getFirst(), environment);
        return List.of(
                new Step("dynamic client", this::bare),
                new Step("Sextant", () -> LoggedStream.run(session, opened, environment)));
    }

    private Object bare() throws Exception {
        var method = MethodDescriptor.<Countdown, DynamicMessage>newBuilder()
                .setType(MethodDescriptor.MethodType.SERVER_STREAMING)
                .setFullMethodName(StreamServiceGrpc.getDownMethod().getFullMethodName())
                .setRequestMarshaller(ProtoUtils.marshaller(Countdown.getDefaultInstance()))
                .setResponseMarshaller(ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(Word.getDescriptor())))
                .build();
        var asked = Countdown.newBuilder()
                .setCount(LoggedStream.MANY)
                .setText("word")
                .build();
        var end = new CompletableFuture<Integer>();
        ClientCalls.asyncServerStreamingCall(channel.newCall(method, CallOptions.DEFAULT), asked, new Counting(end));
        return end.get();
    }

    /// Hears every message and keeps none.
    private static final class Counting implements StreamObserver<DynamicMessage> {
        private final CompletableFuture<Integer> end;
        private int count;

        private Counting(CompletableFuture<Integer> end) {
            this.end = end;
        }

        @Override
        public void onNext(DynamicMessage message) {
            count++;
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            end.complete(count);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
        session.close();
        lab.close();
    }
}
