package dev.sextant.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A person gives an environment a token, lets it end and gets another.
final class CredentialWalkTest {
    private final Walk walk = Walk.begin();

    @Test
    void environmentIsAddedGetsATokenAndTheTokenEnds() {
        walk.addEnvironment();
        var token = Jwts.user(Duration.ofMinutes(108));
        walk.give("bearer", "Token", token);
        walk.await("1 h 48 m");
        walk.await("User token, JWT, signed HS256");
        assertFalse(walk.words().contains(token), "the token is shown");
        walk.picture("walk-1-card");
        // The end of a token is told by the clock that is injected.
        walk.later(Duration.ofHours(3));
        walk.callThere();
        walk.await("expired");
        walk.robot().press(KeyCode.CONTROL, KeyCode.ENTER);
        walk.send();
        walk.await("Send anyway");
        assertTrue(walk.words().contains("The credential expired 1 h 12 m ago"), walk.words());
        walk.picture("walk-2-expired");
        assertEquals(0, walk.calls());
        walk.click("Send anyway");
        walk.robot().await("it is sent", () -> walk.calls() == 1);
    }

    @Test
    void tokenOfAnOrganisationSaysItsKindAndThatItDoesNotEnd() {
        walk.addEnvironment();
        walk.give("bearer", "Token", Jwts.ofOrganisation("harbor"));
        walk.await("API token, JWT, signed HS256");
        walk.await("harbor");
        assertTrue(walk.words().contains("It states no end."), walk.words());
        walk.picture("walk-15-api-token");
    }

    @Test
    void tokenIsGotAnewFromAProgramThatIsAllowed() {
        walk.addEnvironment();
        walk.choose("command");
        walk.write("Command", "printf %s " + Jwts.user(Duration.ofHours(24)));
        walk.await("Sign in");
        walk.click("Sign in");
        walk.await("Run it");
        walk.picture("walk-3-leave");
        walk.click("Run it");
        walk.await("printed token");
        walk.picture("walk-4-renewed");
        assertTrue(walk.words().contains("Renew"), walk.words());
    }

    @Test
    void whereToKeepSecretsIsAskedOnceOneIsTyped() {
        walk.addEnvironment();
        walk.give("bearer", "Token", Jwts.user(Duration.ofHours(24)));
        walk.await("Where to keep secrets");
        assertTrue(walk.words().contains("Nothing is written until you choose."), walk.words());
        walk.picture("walk-8-secrets");
    }
}
