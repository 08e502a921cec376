package dev.sextant.desktop.response;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.StreamMessage;
import java.util.ArrayDeque;
import java.util.List;

/// The latest messages: at most 10,000, and at most 64 MiB of them in memory unless the last alone has more. For one
/// thread at a time.
final class Latest {
    /// Messages kept at most.
    static final int MOST = 10_000;
    /// Bytes kept in memory at most.
    static final long HEAVIEST = 64L << 20;

    private final ArrayDeque<StreamMessage> kept = new ArrayDeque<>();
    private long weight;

    /// Adds one and drops what is too much; gives how many that were.
    int add(StreamMessage message) {
        kept.addLast(message);
        weight += inMemory(message.body());
        var dropped = 0;
        while (kept.size() > MOST || (weight > HEAVIEST && kept.size() > 1)) {
            weight -= inMemory(kept.removeFirst().body());
            dropped++;
        }
        return dropped;
    }

    /// All of them, which are then no longer kept.
    List<StreamMessage> drain() {
        var all = List.copyOf(kept);
        kept.clear();
        weight = 0;
        return all;
    }

    private static long inMemory(Body body) {
        return body.file().isPresent() ? 0 : body.size();
    }
}
