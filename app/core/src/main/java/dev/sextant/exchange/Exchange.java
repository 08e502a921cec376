package dev.sextant.exchange;

import dev.sextant.schema.Value;

/// One call under way. All methods may be called from any thread and do nothing once it has ended; none but
/// [#awaitReady] blocks.
public interface Exchange {
    /// Sends one more message; only calls whose client streams take any.
    void send(Value.Struct message);

    /// Waits until what was sent has gone out, so that a fast source does not pile up here. Where nothing piles up it
    /// returns at once.
    default void awaitReady() throws InterruptedException {}

    /// Says that no more messages come.
    void halfClose();

    /// Stops it; the listener hears `Failed` with [Outcome#CANCELLED] within 200 ms if it has not ended.
    void cancel();
}
