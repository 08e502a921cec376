package dev.sextant.exchange;

import java.time.Duration;

/// One message of a call, either way: its number among all from 1, and when it went or came, counted from the start.
public record StreamMessage(int number, Direction direction, Duration after, Body body) {
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
