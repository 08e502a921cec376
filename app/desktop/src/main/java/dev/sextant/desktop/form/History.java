package dev.sextant.desktop.form;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/// Undo and redo over drafts. Changes of one place in quick succession are one step, so that typing is undone by the
/// pause, not by the letter.
final class History {
    private static final int DEEPEST = 500;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Deque<Draft> past = new ArrayDeque<>();
    private final Deque<Draft> future = new ArrayDeque<>();
    private Draft now;
    private String place = "";
    private Instant changed = Instant.EPOCH;

    History(Draft first, InstantSource clock) {
        this.now = first;
        this.clock = clock;
    }

    Draft now() {
        return now;
    }

    /// Goes on to another draft; `where` names the place that was typed in, blank for an edit that always is a step of
    /// its own.
    void change(Draft next, String where) {
        var instant = clock.instant();
        var typing = !where.isBlank() && where.equals(place) && instant.isBefore(changed.plus(PAUSE));
        if (!typing) {
            past.push(now);
        }
        if (past.size() > DEEPEST) {
            past.removeLast();
        }
        future.clear();
        now = next;
        place = where;
        changed = instant;
    }

    /// Replaces the draft without a step: the same request, read again.
    void amend(Draft same) {
        now = same;
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    void undo() {
        step(past, future);
    }

    void redo() {
        step(future, past);
    }

    private void step(Deque<Draft> from, Deque<Draft> to) {
        if (!from.isEmpty()) {
            to.push(now);
            now = from.pop();
            place = "";
        }
    }
}
