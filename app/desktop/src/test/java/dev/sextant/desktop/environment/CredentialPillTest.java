package dev.sextant.desktop.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.Robot;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Lifetime;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import dev.sextant.session.Resolution;
import dev.sextant.themes.Theme;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

/// What the pill says while time goes on.
final class CredentialPillTest {
    private final Robot robot = Robot.start();
    private final AtomicReference<Instant> now = new AtomicReference<>(Places.NOW);
    private final CredentialPill pill = robot.run(() -> new CredentialPill(now::get, () -> {}));

    @Test
    void lastSecondsCountDownByThemselves() {
        show(holding(Duration.ofMillis(1_400)));
        assertEquals("1 s", time());
        var label = (Label) robot.find(".pill-time");
        now.set(Places.NOW.plusSeconds(2));
        robot.await("it says so", () -> label.getText().equals("expired"));
        assertTrue(robot.find(".pill").getStyleClass().contains("bad"));
    }

    @Test
    void scarceTimeIsAWarning() {
        show(holding(Duration.ofHours(2)));

        assertTrue(robot.find(".pill").getStyleClass().contains("warn"));
        assertEquals("2 h 0 m", time());
    }

    @Test
    void problemStaysWhenTheRoomChanges() {
        show(new Resolution.Unresolved(Problem.error("The credential lacks the token.", "", "")));
        robot.run(() -> {
            pill.showName(false);
            return true;
        });

        assertTrue(robot.find(".pill").getStyleClass().contains("bad"));
        assertFalse(robot.seek(".pill-time").isPresent());
    }

    private void show(Resolution resolution) {
        robot.show(() -> new HBox(pill), 400, 100, Theme.LIGHT);
        robot.run(() -> {
            pill.show(Optional.of(resolution));
            return true;
        });
    }

    private static Resolution holding(Duration left) {
        var end = Places.NOW.plus(left);
        var lifetime = new Lifetime.Until(end.minus(Duration.ofHours(24)), end);
        var authorization = new Authorization(Metadata.EMPTY, Metadata.EMPTY, Metadata.EMPTY, lifetime, "user token");
        return new Resolution.Resolved(new Endpoint(Endpoint.NOWHERE, Tls.SYSTEM, Metadata.EMPTY, authorization));
    }

    private String time() {
        return ((Label) robot.find(".pill-time")).getText();
    }
}
