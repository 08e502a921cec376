package dev.sextant.desktop.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.environment.Lifetime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A credential's end in words.
final class CountdownTest {
    private static final Instant NOW = Places.NOW;

    @ParameterizedTest
    @CsvSource({
        "PT1H48M, PT1M",
        "PT1H48M30S, PT30.001S",
        "PT2M1S, PT1.001S",
        "PT2M, PT1S",
        "PT1M30.25S, PT0.251S",
        "PT1S, PT1S"
    })
    void wordsChangeEachMinuteAndAtTheEndEachSecond(Duration left, Duration wait) {
        assertEquals(Optional.of(wait), Countdown.next(until(left), NOW));
    }

    @Test
    void nothingTicksAfterTheEndOrWithoutOne() {
        assertEquals(Optional.empty(), Countdown.next(until(Duration.ofSeconds(-1)), NOW));
        assertEquals(Optional.empty(), Countdown.next(new Lifetime.Unstated(), NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT1H48M | left of 24 h, ends today 09:19 UTC",
                "PT20H | left of 24 h, ends 23 Nov 03:31 UTC",
                "-PT3H12M | 3 h 12 m ago, today 04:19 UTC",
                "-P400D | 400 days ago, 18 Oct 2025",
            })
    void sentenceNamesTheWholeAndTheEnd(Duration left, String sentence) {
        assertEquals(sentence, Countdown.sentence(until(left), NOW, ZoneId.of("UTC")));
    }

    @Test
    void unknownStartIsNotNamed() {
        var end = NOW.plusSeconds(60);

        assertEquals(
                "left, ends today 07:32 UTC", Countdown.sentence(new Lifetime.Until(end, end), NOW, ZoneId.of("UTC")));
    }

    private static Lifetime until(Duration left) {
        var end = NOW.plus(left);
        return new Lifetime.Until(end.minus(Duration.ofHours(24)), end);
    }
}
