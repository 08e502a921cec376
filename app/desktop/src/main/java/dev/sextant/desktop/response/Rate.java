package dev.sextant.desktop.response;

import dev.sextant.lens.Figures;
import java.time.Duration;
import java.time.Instant;

/// Messages a second, over the last while.
final class Rate {
    private static final Duration WHILE = Duration.ofMillis(500);

    private Instant since = Instant.EPOCH;
    private int before;
    private double now;

    /// Counts anew.
    void begin(Instant at) {
        since = at;
        before = 0;
        now = 0;
    }

    /// Messages a second as of a moment at which so many have come.
    double at(Instant moment, int count) {
        var passed = Duration.between(since, moment);
        if (passed.compareTo(WHILE) >= 0) {
            now = (count - before) * 1_000.0 / passed.toMillis();
            since = moment;
            before = count;
        }
        return now;
    }

    /// A rate in words: `812/s`, `1 284/s`; blank when there is none.
    static String words(double rate) {
        return rate < 0.5 ? "" : Figures.count(Math.round(rate)) + "/s";
    }
}
