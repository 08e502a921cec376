package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Texts;
import dev.sextant.environment.Lifetime;
import dev.sextant.lens.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The life of a credential as a bar: issued, now, ends or ended.
final class LifeBar extends VBox {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    /// The bar at an instant.
    LifeBar(Lifetime.Until life, Instant now) {
        getStyleClass().add("lifespan");
        var expired = life.expired(now);
        var words = new FlowPane();
        words.getStyleClass().add("life-words");
        words.prefWrapLengthProperty().bind(widthProperty());
        words.getChildren().add(Texts.whole("issued " + MOMENT.format(life.from()), "hint"));
        if (expired) {
            words.getChildren().add(Texts.whole("expired " + MOMENT.format(life.end()), "hint", "bad"));
        }
        words.getChildren().add(Texts.whole("now " + MOMENT.format(now), "hint"));
        if (!expired) {
            words.getChildren().add(Texts.whole("ends " + MOMENT.format(life.end()), "hint"));
        }
        getChildren().addAll(new Bar(life, now, expired), words);
        setAccessibleText(
                expired ? "expired " + Figures.span(life.left(now)) + " ago" : Figures.span(life.left(now)) + " left");
    }

    /// The bar itself: what is used up, and what is over.
    private static final class Bar extends Region {
        private static final double HEIGHT = 6;

        private final Region used = part("life-used");
        private final Region over = part("life-over");
        private final double end;
        private final double now;

        Bar(Lifetime.Until life, Instant at, boolean expired) {
            getStyleClass().add("life-bar");
            var last = expired ? at : life.end();
            var whole = Math.max(1, Duration.between(life.from(), last).toMillis());
            end = Duration.between(life.from(), life.end()).toMillis() / (double) whole;
            now = Duration.between(life.from(), at).toMillis() / (double) whole;
            over.setVisible(expired);
            getChildren().addAll(used, over);
        }

        private static Region part(String style) {
            var part = new Region();
            part.getStyleClass().add(style);
            return part;
        }

        @Override
        protected void layoutChildren() {
            var until = Math.clamp(Math.min(now, end), 0, 1) * getWidth();
            used.resizeRelocate(0, 0, until, HEIGHT);
            over.resizeRelocate(until, 0, Math.clamp(now, 0, 1) * getWidth() - until, HEIGHT);
        }
    }
}
