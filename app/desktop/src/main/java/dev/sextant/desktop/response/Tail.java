package dev.sextant.desktop.response;

import dev.sextant.exchange.StreamMessage;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableListBase;

/// The latest messages of a log as a list to look at: it grows at its end and shrinks at its start, both in one change
/// and however many at once.
final class Tail extends ObservableListBase<StreamMessage> {
    private final List<StreamMessage> kept = new ArrayList<>();

    /// Lets go of the oldest so many, then adds.
    void advance(int dropped, List<StreamMessage> more) {
        beginChange();
        var oldest = kept.subList(0, Math.min(dropped, kept.size()));
        if (!oldest.isEmpty()) {
            nextRemove(0, List.copyOf(oldest));
            oldest.clear();
        }
        if (!more.isEmpty()) {
            kept.addAll(more);
            nextAdd(kept.size() - more.size(), kept.size());
        }
        endChange();
    }

    @Override
    public StreamMessage get(int index) {
        return kept.get(index);
    }

    @Override
    public int size() {
        return kept.size();
    }
}
