package dev.sextant.desktop.response;

import dev.sextant.desktop.response.Recorder.Tally;
import dev.sextant.exchange.StreamMessage;
import java.util.List;
import javafx.collections.ObservableList;

/// The latest messages of a call, for the window; the recorder has the older ones on disk.
final class MessageLog {
    private final Recorder recorder;
    private final Latest latest = new Latest();
    private final Tail tail = new Tail();
    private Tally tally = Tally.NONE;

    MessageLog(Recorder recorder) {
        this.recorder = recorder;
    }

    /// What has every message of it.
    Recorder recorder() {
        return recorder;
    }

    /// The messages still kept, oldest first.
    ObservableList<StreamMessage> messages() {
        return tail;
    }

    /// Adds the latest of what came at once, and drops what is too much.
    void add(List<StreamMessage> messages, Tally counted) {
        tally = counted;
        var dropped = 0;
        for (var message : messages) {
            dropped += latest.add(message);
        }
        // Of those that came at once the first may already be too many.
        var gone = Math.max(0, dropped - tail.size());
        tail.advance(dropped, messages.subList(gone, messages.size()));
    }

    /// Messages both ways.
    int total() {
        return tally.total();
    }

    int sent() {
        return tally.sent();
    }

    int received() {
        return tally.received();
    }

    long receivedBytes() {
        return tally.receivedBytes();
    }
}
