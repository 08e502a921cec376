package dev.sextant.desktop.response;

import dev.sextant.desktop.response.StreamMessage.Direction;
import dev.sextant.exchange.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The latest messages of a call: at most 10,000, and at most 64 MiB of them in memory; older ones are dropped and
/// counted.
final class MessageLog {
    /// Messages kept at most.
    static final int LARGEST = 10_000;
    /// Bytes kept in memory at most.
    static final long HEAVIEST = 64L << 20;

    private static final int PREVIEW = 400;

    private final ObservableList<StreamMessage> kept = FXCollections.observableArrayList();
    private final ObservableList<StreamMessage> view = FXCollections.unmodifiableObservableList(kept);
    private long weight;
    private long sent;
    private long received;
    private long receivedBytes;

    /// The messages still kept, oldest first.
    ObservableList<StreamMessage> messages() {
        return view;
    }

    /// Adds messages that came at once, then drops what is too much.
    void addAll(List<StreamMessage> messages) {
        for (var message : messages) {
            weight += inMemory(message.body());
        }
        kept.addAll(messages);
        var surplus = Math.max(0, kept.size() - LARGEST);
        for (var i = 0; i < surplus; i++) {
            weight -= inMemory(kept.get(i).body());
        }
        while (weight > HEAVIEST && surplus < kept.size() - 1) {
            weight -= inMemory(kept.get(surplus).body());
            surplus++;
        }
        if (surplus > 0) {
            kept.remove(0, surplus);
        }
    }

    /// The next message in this direction, counted.
    StreamMessage next(Direction direction, Duration after, Body body) {
        if (direction == Direction.SENT) {
            sent++;
        } else {
            received++;
            receivedBytes += body.size();
        }
        return new StreamMessage((int) (sent + received), direction, after, body, preview(body));
    }

    long sent() {
        return sent;
    }

    long received() {
        return received;
    }

    long receivedBytes() {
        return receivedBytes;
    }

    /// How many are no longer kept.
    long dropped() {
        return sent + received - kept.size();
    }

    private static long inMemory(Body body) {
        return body.file().isPresent() ? 0 : body.size();
    }

    private static String preview(Body body) {
        try {
            var head = new String(body.head(PREVIEW), StandardCharsets.UTF_8);
            return head.strip().replaceAll("\\s+", " ");
        } catch (IOException e) {
            return "";
        }
    }
}
