package dev.sextant.grpc.contract;

import io.grpc.Metadata;
import io.grpc.Status;

/// What reading a server's reflection gave.
public sealed interface Reading {
    /// The services it lists and the files they need, in the order they came.
    record Read(Gathered gathered) implements Reading {}

    /// Nothing: how the stream ended.
    record Ended(Status status, Metadata trailers) implements Reading {}
}
