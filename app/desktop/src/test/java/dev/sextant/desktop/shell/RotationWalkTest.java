package dev.sextant.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A second token is tried with a call, takes over, and the old one is forgotten.
final class RotationWalkTest {
    private final Walk walk = Walk.begin();

    @Test
    void secondTokenIsTriedTakesOverAndTheOldOneIsForgotten() {
        walk.addEnvironment();
        walk.give("bearer", "Token", Jwts.user(Duration.ofMinutes(30)));
        walk.click("Add a spare");
        walk.act(window -> {
            window.editor().credentials().spare().choose("bearer");
            window.editor().credentials().spare().keep("token", Secret.of(Jwts.user(Duration.ofHours(20))));
        });
        walk.await("Switch to it");
        walk.picture("walk-5-spare");
        walk.click("Test with this call");
        walk.robot().await("it is sent", () -> walk.calls() == 1);
        walk.act(window -> window.front().managingProperty().set(true));
        walk.click("Switch to it");
        walk.await("Out of use");
        walk.picture("walk-6-switched");
        walk.click("Undo the switch");
        walk.await("Spare credential");
        walk.click("Switch to it");
        walk.click("Forget it");
        walk.await("No spare credential");
        assertTrue(walk.words().contains("20 h 0 m"), walk.words());
    }
}
