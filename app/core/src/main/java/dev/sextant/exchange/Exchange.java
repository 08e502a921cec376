package dev.sextant.exchange;

import dev.sextant.schema.Value;

/// One call under way. All methods may be called from any thread, do not block, and do nothing once it has ended.
public interface Exchange {
    /// Sends one more message; only calls whose client streams take any.
    void send(Value.Struct message);

    /// Says that no more messages come.
    void halfClose();

    /// Stops it; the listener hears `Failed` with [Outcome#CANCELLED] within 200 ms if it has not ended.
    void cancel();
}
