package dev.sextant.exchange;

/// Hears what happens to a call, one event after another, on the call's own thread. Until it returns the next message
/// is not asked for: that is the flow control.
@FunctionalInterface
public interface ExchangeListener {
    /// Something happened. The last event is always [ExchangeEvent.Completed] or [ExchangeEvent.Failed].
    void on(ExchangeEvent event);
}
