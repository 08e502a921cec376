package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.lens.Cure;
import dev.sextant.lens.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Sends again; while the server asks to wait it counts the time down, and a press before that is sent all the same.
final class RetryButton extends Button {
    private final Cure.RetryAfter cure;
    private final Instant due;
    private final InstantSource clock;

    /// A button whose time runs from the end of the call.
    RetryButton(Cure.RetryAfter cure, Instant ended, InstantSource clock, Runnable action) {
        this.cure = cure;
        this.due = ended.plus(cure.delay());
        this.clock = clock;
        setGraphic(Icon.RELOAD.inButton());
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(_ -> action.run());
        var left = left();
        say(left);
        if (left.isPositive()) {
            var ticks = new Timeline();
            ticks.setCycleCount(Animation.INDEFINITE);
            ticks.getKeyFrames().setAll(new KeyFrame(javafx.util.Duration.seconds(1), _ -> tick(ticks)));
            sceneProperty().subscribe(scene -> {
                if (scene == null) {
                    ticks.stop();
                } else {
                    ticks.play();
                }
            });
        }
    }

    private void tick(Timeline ticks) {
        var left = left();
        say(left);
        if (!left.isPositive()) {
            ticks.stop();
        }
    }

    private Duration left() {
        return Duration.between(clock.instant(), due);
    }

    private void say(Duration left) {
        setText(words(cure, left));
    }

    /// The verb, and how long the server still asks to wait; a second begun counts whole.
    static String words(Cure.RetryAfter cure, Duration left) {
        return left.isPositive()
                ? "%s, asked to wait %s".formatted(cure.verb(), Figures.span(left.plusMillis(999)))
                : cure.verb();
    }
}
