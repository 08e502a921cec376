package dev.sextant.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ends as people type them.
final class ExpiryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:30:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "24h,2026-11-23T07:30:00Z",
        "90d,2027-02-20T07:30:00Z",
        "90 days,2027-02-20T07:30:00Z",
        "2w,2026-12-06T07:30:00Z",
        "30 min,2026-11-22T08:00:00Z",
        "2026-12-31,2026-12-31T23:00:00Z",
        "2026-12-31 14:00,2026-12-31T13:00:00Z",
        "2026-12-31T14:00,2026-12-31T13:00:00Z",
        "2026-12-31T14:00:00Z,2026-12-31T14:00:00Z",
        "2026-12-31T14:00:00-05:00,2026-12-31T19:00:00Z"
    })
    void saysTheInstant(String typed, String instant) {
        assertEquals(Optional.of(Instant.parse(instant)), Expiry.read(typed, NOW, BERLIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-13-01", "2026-02-30", "90", "-1d", "999999d", "2026-12-31 25:00"})
    void whatIsNoneIsNone(String typed) {
        assertEquals(Optional.empty(), Expiry.read(typed, NOW, BERLIN));
    }

    @Test
    void whiteSpaceAroundDoesNotMatter() {
        assertEquals(Optional.of(NOW.plusSeconds(60)), Expiry.read(" 1m ", NOW, BERLIN));
    }
}
