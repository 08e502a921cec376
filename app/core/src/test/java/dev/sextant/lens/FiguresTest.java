package dev.sextant.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FiguresTest {

    @Test
    void writesShortTimes() {
        assertEquals("0 ms", Figures.time(Duration.ofMillis(-3)));
        assertEquals("61 ms", Figures.time(Duration.ofMillis(61)));
        assertEquals("4.82 s", Figures.time(Duration.ofMillis(4_821)));
        assertEquals("42.6 s", Figures.time(Duration.ofMillis(42_600)));
        assertEquals("1 min 05 s", Figures.time(Duration.ofMillis(65_001)));
    }

    @Test
    void writesLongTimes() {
        assertEquals("45 s", Figures.span(Duration.ofSeconds(-45)));
        assertEquals("12 min", Figures.span(Duration.ofMinutes(12)));
        assertEquals("3 h 12 min", Figures.span(Duration.ofMinutes(192)));
        assertEquals("2 d 4 h", Figures.span(Duration.ofHours(52)));
    }

    @Test
    void writesSizes() {
        assertEquals("0 B", Figures.size(0));
        assertEquals("999 B", Figures.size(999));
        assertEquals("1.2 kB", Figures.size(1_234));
        assertEquals("1.0 MB", Figures.size(999_990));
        assertEquals("98.7 MB", Figures.size(98_700_000));
    }

    @Test
    void groupsDigitsByAThinSpace() {
        assertEquals("1\u2009284", Figures.count(1_284));
        assertEquals("1 message", Figures.count(1, "message"));
        assertEquals("0 messages", Figures.count(0, "message"));
    }
}
