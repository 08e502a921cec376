package dev.sextant.grpc.contract;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// One reflection stream: questions out, answers in the order they were asked. For one thread; an interrupt ends the
/// wait for an answer.
final class Questions extends ClientCall.Listener<ServerReflectionResponse> implements AutoCloseable {
    private final ClientCall<ServerReflectionRequest, ServerReflectionResponse> call;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

    Questions(Channel channel, Version version, CallOptions options, Metadata headers) {
        call = channel.newCall(version.method(), options);
        call.start(this, headers);
        call.request(1);
    }

    void ask(ServerReflectionRequest question) {
        call.sendMessage(question);
    }

    /// No more questions come; the server ends the stream when it has answered.
    void conclude() {
        call.halfClose();
    }

    Answer next() throws InterruptedException {
        return answers.take();
    }

    @Override
    public void onMessage(ServerReflectionResponse response) {
        answers.add(new Answer.Given(response));
        call.request(1);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        answers.add(new Answer.Ended(status, trailers));
    }

    @Override
    public void close() {
        call.cancel("read to the end", null);
    }
}
