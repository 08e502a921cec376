package dev.sextant.body;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/// The longest part of a searched text that must stand in the raw bytes wherever the text stands in a row: tells
/// quickly where looking closer is of no use.
public final class Needle {
    /// Bytes of white space that may stand between the parts of a hit, and not in its row.
    private static final int SPACE = 4_096;

    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9_./+=@#$%&*()<>!?;-]+");
    /// Three letters have a third form beyond ASCII, such as the sign of the kelvin.
    private static final Pattern OTHERS_IN_ANY_CASE =
            Pattern.compile("[^A-HJLM-RT-Za-hjlm-rt-z0-9_./+=@#$%&*()<>!?;-]+");

    private final byte[] lower;
    private final byte[] upper;
    private final int reach;

    private Needle(String part, int reach) {
        this.reach = reach;
        this.lower = part.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        this.upper = part.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    }

    /// The needle of a wish, of which hits are so many characters long at most; one without letters, digits or signs of
    /// ASCII is found everywhere.
    static Needle of(Wish wish, int longest) {
        var wanted = wish.expression() ? Literal.in(wish.text()) : wish.text();
        var part = (wish.exactCase() ? OTHERS : OTHERS_IN_ANY_CASE)
                .splitAsStream(wanted)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return new Needle(part, longest * 4 + SPACE);
    }

    /// Bytes after a stretch in which it may stand for a hit that begins in the stretch.
    int reach() {
        return reach;
    }

    /// Whether nothing is known of what must stand in the bytes.
    boolean everywhere() {
        return lower.length == 0;
    }

    /// Where it stands next, in any case, between two offsets; -1 when it does not.
    long next(Window window, long from, long to) {
        var last = to - lower.length;
        for (var at = from; at <= last; at++) {
            at = window.next(lower[0], upper[0], at, last + 1);
            if (at <= last && at(window, at)) {
                return at;
            }
        }
        return -1;
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
