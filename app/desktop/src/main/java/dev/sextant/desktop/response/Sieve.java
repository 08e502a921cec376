package dev.sextant.desktop.response;

import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.StreamMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The messages of a log that hold a text, looked for on disk away from the window's thread, part by part.
final class Sieve {
    /// Messages looked through at once.
    private static final int PART = 20_000;

    private final MessageLog log;
    private final String wanted;
    private final Background background;
    private final Runnable changed;
    private final ObservableList<StreamMessage> hits = FXCollections.observableArrayList();
    private Optional<Background.Job> job = Optional.empty();
    private int seen;
    private int found;

    Sieve(MessageLog log, String wanted, Background background, Runnable changed) {
        this.log = log;
        this.wanted = wanted.toLowerCase(Locale.ROOT);
        this.background = background;
        this.changed = changed;
    }

    /// The latest messages found, at most as many as a log keeps.
    ObservableList<StreamMessage> hits() {
        return hits;
    }

    /// How many were found.
    int found() {
        return found;
    }

    /// Looks through what came since.
    void advance() {
        if (job.isEmpty() && seen < log.total()) {
            var from = seen + 1;
            job = Optional.of(background.start("filter messages", () -> look(from), this::take));
        }
    }

    /// Messages looked through, and those of them that hold the text.
    private record Catch(int seen, List<StreamMessage> hits) {}

    private Catch look(int from) {
        var part = log.recorder().read(from, PART);
        return new Catch(part.size(), part.stream().filter(this::holds).toList());
    }

    private boolean holds(StreamMessage message) {
        try {
            var text = new String(message.body().head(Integer.MAX_VALUE), StandardCharsets.UTF_8);
            return text.toLowerCase(Locale.ROOT).contains(wanted);
        } catch (IOException _) {
            return false;
        }
    }

    private void take(Catch part) {
        job = Optional.empty();
        seen += part.seen();
        found += part.hits().size();
        hits.addAll(part.hits());
        if (hits.size() > Latest.MOST) {
            hits.remove(0, hits.size() - Latest.MOST);
        }
        changed.run();
        if (part.seen() > 0) {
            advance();
        }
    }

    /// Stops looking.
    void close() {
        job.ifPresent(Background.Job::cancel);
    }
}
