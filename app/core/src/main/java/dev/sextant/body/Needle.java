package dev.sextant.body;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// The longest part of a searched text that must stand in the raw bytes wherever the text stands in a row: tells
/// quickly where looking closer is of no use.
public final class Needle {
    /// Bytes of white space that may stand between the parts of a hit, and not in its row.
    private static final int SPACE = 4_096;

    private final byte[] lower;
    private final byte[] upper;
    private final int reach;

    private Needle(String part, int reach) {
        this.reach = reach;
        this.lower = part.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        this.upper = part.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    }

    /// The needle of a text; one without letters, digits or signs of ASCII is found everywhere.
    static Needle of(String wanted) {
        var part = Arrays.stream(wanted.split("[^A-Za-z0-9_./+=@#$%&*()<>!?;-]+"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return new Needle(part, wanted.length() * 4 + SPACE);
    }

    /// Bytes after a stretch in which it may stand for a hit that begins in the stretch.
    int reach() {
        return reach;
    }

    /// Whether it stands, in any case, between two offsets.
    boolean in(Window window, long from, long to) {
        if (lower.length == 0) {
            return true;
        }
        for (var at = from; at <= to - lower.length; at++) {
            var c = window.at(at);
            if ((c == lower[0] || c == upper[0]) && at(window, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean at(Window window, long offset) {
        for (var i = 1; i < lower.length; i++) {
            var c = window.at(offset + i);
            if (c != lower[i] && c != upper[i]) {
                return false;
            }
        }
        return true;
    }
}
