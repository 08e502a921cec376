package dev.sextant.protocol;

/// A server's health and the way to it, told until this is closed; then nothing of it is left, here or at the server.
@FunctionalInterface
public interface Pulse extends AutoCloseable {
    /// Nothing is told.
    Pulse NONE = () -> {};

    @Override
    void close();
}
