package dev.sextant.desktop.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.lens.Cure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RetryButtonTest {
    private static final Cure.RetryAfter CURE = new Cure.RetryAfter(Duration.ofSeconds(30));

    @Test
    void countsTheTimeDown() {
        assertEquals("Send again, asked to wait 30 s", RetryButton.words(CURE, Duration.ofSeconds(30)));
        assertEquals("Send again, asked to wait 1 s", RetryButton.words(CURE, Duration.ofMillis(1)));
        assertEquals("Send again", RetryButton.words(CURE, Duration.ZERO));
        assertEquals("Send again", RetryButton.words(CURE, Duration.ofSeconds(-5)));
    }
}
