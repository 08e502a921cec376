package dev.sextant.desktop.response;

import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.StreamMessage;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The messages of a log that are wanted, looked for on disk away from the window's thread, part by part.
final class Sieve {
    private final MessageLog log;
    private final Wanted wanted;
    private final Background background;
    private final Runnable changed;
    private final ObservableList<StreamMessage> hits = FXCollections.observableArrayList();
    private Optional<Background.Job> job = Optional.empty();
    private int seen;
    private int found;
    private String fault = "";

    Sieve(MessageLog log, Wanted wanted, Background background, Runnable changed) {
        this.log = log;
        this.wanted = wanted;
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

    /// Messages looked through, and what was found among them.
    private record Part(int seen, Wanted.Catch caught) {}

    private Part look(int from) {
        var part = log.recorder().read(from, wanted.atOnce());
        return new Part(part.size(), wanted.among(part));
    }

    /// Why it cannot be told which messages are looked for; blank while it can.
    String fault() {
        return fault;
    }

    private void take(Part part) {
        job = Optional.empty();
        seen += part.seen();
        fault = part.caught().fault();
        found += part.caught().messages().size();
        hits.addAll(part.caught().messages());
        if (hits.size() > Latest.MOST) {
            hits.remove(0, hits.size() - Latest.MOST);
        }
        changed.run();
        if (part.seen() > 0 && fault.isBlank()) {
            advance();
        }
    }

    /// Stops looking.
    void close() {
        job.ifPresent(Background.Job::cancel);
    }
}
