package dev.sextant.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What the timings of a step say.
final class TimingsTest {

    @Test
    void takesTheRunInTheMiddle() {
        assertEquals(Duration.ofMillis(3), millis(9, 1, 3).median());
    }

    @Test
    void takesTheSlowerOfTheTwoInTheMiddle() {
        assertEquals(Duration.ofMillis(3), millis(4, 1, 3, 2).median());
    }

    @Test
    void knowsTheEnds() {
        assertEquals(Duration.ofMillis(1), millis(9, 1, 3).best());
        assertEquals(Duration.ofMillis(9), millis(9, 1, 3).worst());
    }

    @Test
    void comparesMedians() {
        assertEquals(2.5, millis(5).over(millis(2)));
    }

    @Test
    void refusesToSpeakOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Timings(List.of()));
    }

    private static Timings millis(long... values) {
        return new Timings(LongStream.of(values).mapToObj(Duration::ofMillis).toList());
    }
}
