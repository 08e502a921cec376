package dev.sextant.lens;

import java.time.Duration;
import java.util.Locale;

/// Times, sizes and counts in words for a person: `184 ms`, `1.2 kB`, `3 h 12 min`, digits grouped by a thin
/// space.
public final class Figures {
    private static final String THIN_SPACE = "\u2009";
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};
    private static final double STEP = 1000;

    private Figures() {}

    /// A short time, to three figures: `61 ms`, `4.82 s`, `1 min 05 s`.
    public static String time(Duration time) {
        var millis = Math.max(0, time.toMillis());
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            var pattern = millis < 10_000 ? "%.2f s" : "%.1f s";
            return String.format(Locale.ROOT, pattern, millis / STEP);
        }
        return "%d min %02d s".formatted(millis / 60_000, millis / 1_000 % 60);
    }

    /// A long time, in the two largest units that say something: `3 h 12 min`, `2 d 4 h`, `45 s`.
    public static String span(Duration span) {
        var seconds = Math.abs(span.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + " min";
        }
        if (seconds < 86_400) {
            return seconds / 3_600 + " h " + seconds / 60 % 60 + " min";
        }
        return seconds / 86_400 + " d " + seconds / 3_600 % 24 + " h";
    }

    /// Time since the call began, for a log: `0.038 s`.
    public static String since(Duration time) {
        return String.format(Locale.ROOT, "%.3f s", Math.max(0, time.toMillis()) / STEP);
    }

    /// Bytes, in decimal units: `0 B`, `1.2 kB`, `98.7 MB`.
    public static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double amount = bytes / STEP;
        var unit = 0;
        while (amount >= 999.95 && unit < UNITS.length - 1) {
            amount /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
    }

    /// A count with its digits in groups of three.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", THIN_SPACE);
    }

    /// A count and its noun: `1 message`, `1 284 messages`.
    public static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
