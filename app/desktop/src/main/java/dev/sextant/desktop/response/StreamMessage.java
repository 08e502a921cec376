package dev.sextant.desktop.response;

import dev.sextant.exchange.Body;
import java.time.Duration;

/// One message of a call, either way: its number among all from 1, when it went or came, counted from the start, and
/// the first of its text on one line.
public record StreamMessage(int number, Direction direction, Duration after, Body body, String preview) {
    /// Which way it went.
    public enum Direction {
        SENT,
        RECEIVED
    }

    /// Whether we sent it.
    public boolean sent() {
        return direction == Direction.SENT;
    }
}
