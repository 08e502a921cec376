package dev.sextant.desktop.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeTextTest {
    @ParameterizedTest
    @CsvSource({
        "2024-05-13T10:00:00Z, 2024-05-13T10:00:00Z",
        "2024-05-13T10:00:00.5+02:00, 2024-05-13T08:00:00.500Z",
        "2024-05-13 10:00, 2024-05-13T10:00:00Z",
        "2024-05-13, 2024-05-13T00:00:00Z",
        "now, 2026-11-22T12:00:00Z",
        "in 2h, 2026-11-22T14:00:00Z",
        "90s ago, 2026-11-22T11:58:30Z",
        "IN 1d 12h, 2026-11-24T00:00:00Z"
    })
    void readsMoments(String text, String wire) {
        assertEquals(wire, Moment.wire(Moment.read(text, Samples.NOON).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "in",
                "in 2",
                "2024-13-01",
                "2024-05-13T25:00:00Z",
                "in 9999999d",
                "ago",
                "99999-01-01"
            })
    void refusesWhatIsNoMoment(String text) {
        assertTrue(Moment.read(text, Samples.NOON).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "90s, 90s",
        "1h30m, 5400s",
        "1.5h, 5400s",
        "250ms, 0.25s",
        "-3s, -3s",
        "2d, 172800s",
        "0s, 0s",
        "1m 1ns, 60.000000001s",
        "-0.5s, -0.5s"
    })
    void readsSpans(String text, String wire) {
        assertEquals(wire, Span.wire(Span.read(text).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "s", "1y", "1h-30m", "999999999999d"})
    void refusesWhatIsNoSpan(String text) {
        assertTrue(Span.read(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"in 2h, 14:00:00 UTC", "in 40d, 2027-01-01 12:00 UTC"})
    void showsTheDayWhenItIsFar(String text, String shown) {
        assertEquals(shown, Moment.shown(Moment.read(text, Samples.NOON).orElseThrow(), Samples.NOON));
    }
}
