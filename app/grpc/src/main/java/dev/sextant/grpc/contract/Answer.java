package dev.sextant.grpc.contract;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.reflection.v1.ServerReflectionResponse;

/// What came back for a question to reflection.
sealed interface Answer {
    /// A response, which may itself say that nothing was found.
    record Given(ServerReflectionResponse response) implements Answer {}

    /// The stream ended instead.
    record Ended(Status status, Metadata trailers) implements Answer {}
}
