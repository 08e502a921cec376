package dev.sextant.desktop.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.environment.Lifetime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TimeLeftTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:31:04Z");

    @Test
    void saysWhatIsLeftInTwoUnitsAtMost() {
        assertEquals("23 h 12 m", words(Duration.ofHours(23).plusMinutes(12)));
        assertEquals("61 days", words(Duration.ofDays(61)));
        assertEquals("12 m", words(Duration.ofMinutes(12).plusSeconds(50)));
        assertEquals("119 s", words(Duration.ofSeconds(119)));
        assertEquals("expired", words(Duration.ofSeconds(-1)));
    }

    @Test
    void knowsTheShareOfTheLife() {
        var left = TimeLeft.of(new Lifetime.Until(NOW.minusSeconds(75), NOW.plusSeconds(25)), NOW);
        assertEquals(0.25, left.share(), 1e-9);
    }

    @Test
    void anUnstatedEndIsSaid() {
        assertEquals("no expiry", TimeLeft.of(new Lifetime.Unstated(), NOW).words());
    }

    private static String words(Duration left) {
        return TimeLeft.of(new Lifetime.Until(NOW.minusSeconds(60), NOW.plus(left)), NOW)
                .words();
    }
}
