package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.viewer.Visible;
import dev.sextant.lens.Figures;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The phases of a call, one under another, each with its bar in the whole, how long it took and what is known of it.
final class TimelinePane extends VBox {
    private Timeline shown = Timeline.EMPTY;

    TimelinePane() {
        getStyleClass().add("timeline");
    }

    /// Shows a timeline as it was at an instant.
    void show(Timeline timeline, Instant at) {
        if (timeline.equals(shown)) {
            return;
        }
        shown = timeline;
        getChildren().clear();
        var several = timeline.hops().size() > 1;
        for (var hop : timeline.hops()) {
            if (several) {
                var place = timeline.hops().indexOf(hop) + 1;
                getChildren().add(Texts.code(place + ". " + Visible.text(hop.title()), "strong", "hop-title"));
            }
            hop.phases().forEach(phase -> getChildren().add(row(phase, timeline.total())));
            if (hop.connection().isKnown()) {
                getChildren().add(new ConnectionFacts(hop.connection(), at));
            }
        }
    }

    private static HBox row(Timeline.Phase phase, Duration total) {
        var name = Texts.label(phase.name(), "timeline-name");
        var time = Texts.whole(Figures.time(phase.length()), "timeline-time");
        var text = Visible.text(phase.note());
        var note = Texts.code(text, "hint", "timeline-note");
        note.setTooltip(Texts.tip(text));
        HBox.setHgrow(note, Priority.ALWAYS);
        var row = new HBox(name, new Track(phase, total), time, note);
        row.getStyleClass().add("timeline-row");
        row.setAccessibleText(phase.name() + ", " + Figures.time(phase.length()) + ", " + text);
        return row;
    }

    /// Where in the whole a phase lies.
    private static final class Track extends Region {
        private static final double THIN = 2;

        private final Region bar = new Region();
        private final double from;
        private final double to;

        Track(Timeline.Phase phase, Duration total) {
            var whole = Math.max(1, total.toNanos());
            from = phase.from().toNanos() / (double) whole;
            to = phase.to().toNanos() / (double) whole;
            getStyleClass().add("timeline-track");
            bar.getStyleClass().add("timeline-bar");
            if (phase.broke()) {
                bar.getStyleClass().add("bad");
            }
            getChildren().add(bar);
        }

        @Override
        protected void layoutChildren() {
            var room = getWidth();
            var width = Math.max(THIN, (to - from) * room);
            var height = bar.prefHeight(-1);
            bar.resizeRelocate(
                    Math.min(from * room, room - width), Math.rint((getHeight() - height) / 2), width, height);
        }
    }
}
