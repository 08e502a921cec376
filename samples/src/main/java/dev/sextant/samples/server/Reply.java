package dev.sextant.samples.server;

import io.grpc.stub.StreamObserver;

/// Answers unary calls.
public final class Reply {
    private Reply() {}

    /// Sends the one message and ends the call well.
    public static <T> void with(StreamObserver<T> observer, T message) {
        observer.onNext(message);
        observer.onCompleted();
    }
}
