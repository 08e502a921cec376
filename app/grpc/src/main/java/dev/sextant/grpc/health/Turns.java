package dev.sextant.grpc.health;

import java.time.Duration;

/// When what broke off is taken up again: each time later while nothing comes of it. For several threads.
final class Turns {
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private Duration pause = SHORTEST;
    private long due = System.nanoTime();

    /// Something came of it: the next turn is at once, the one after that soon.
    synchronized void reset() {
        pause = SHORTEST;
        due = System.nanoTime();
    }

    /// Nothing came of it: how long the next turn is away. What breaks off in the meantime waits for the same turn.
    synchronized Duration next() {
        if (isDue()) {
            due = System.nanoTime() + pause.toNanos();
            var doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        }
        return left();
    }

    synchronized boolean isDue() {
        return System.nanoTime() - due >= 0;
    }

    synchronized Duration left() {
        return Duration.ofNanos(Math.max(0, due - System.nanoTime()));
    }
}
