package dev.sextant.grpc.codec;

/// Whether a value can be what a field holds.
sealed interface Fit {
    /// It can: as the object that protobuf's reflection takes.
    record Good(Object content) implements Fit {}

    /// It cannot, in a sentence.
    record Bad(String message) implements Fit {}
}
