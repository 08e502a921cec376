package dev.sextant.desktop.response;

import dev.sextant.desktop.response.Recorder.Tally;
import dev.sextant.exchange.StreamMessage;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The latest messages of a call, for the window; the recorder has the older ones on disk.
final class MessageLog {
    private final Recorder recorder;
    private final Latest latest = new Latest();
    private final ObservableList<StreamMessage> kept = FXCollections.observableArrayList();
    private final ObservableList<StreamMessage> view = FXCollections.unmodifiableObservableList(kept);
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
        return view;
    }

    /// Adds the latest of what came at once, then drops what is too much.
    void add(List<StreamMessage> messages, Tally counted) {
        tally = counted;
        var dropped = 0;
        for (var message : messages) {
            dropped += latest.add(message);
        }
        if (!messages.isEmpty()) {
            kept.addAll(messages);
        }
        if (dropped > 0) {
            kept.remove(0, dropped);
        }
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
