package dev.sextant.body;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads bytes as UTF-8 (RFC 3629) and loses none: a byte that is no UTF-8 becomes a lone low surrogate, U+DC80 to
/// U+DCFF.
public final class Utf8 {
    private static final int ESCAPED = 0xDC00;
    private static final int LONGEST_CHARACTER = 4;

    private Utf8() {}

    /// Whether a run of bytes that should end at `limit` ends before the byte `c` at `at`: a character is not cut,
    /// unless
    /// what looks like one is longer than any.
    static boolean cuts(long at, int c, long limit) {
        return at >= limit && (at >= limit + LONGEST_CHARACTER || !isContinuation(c));
    }

    /// The text of these bytes.
    public static String decode(byte[] bytes) {
        return decode(bytes, bytes.length);
    }

    /// The text of the first of these bytes.
    static String decode(byte[] bytes, int length) {
        var text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : exactly(Arrays.copyOf(bytes, length));
    }

    /// Whether a character stands for a byte that is no UTF-8.
    public static boolean isStray(int character) {
        return character >= ESCAPED + 0x80 && character <= ESCAPED + 0xFF;
    }

    /// The byte that a stray character stands for.
    public static int octet(int stray) {
        return stray - ESCAPED;
    }

    /// The text as it may leave this program: each stray byte is U+FFFD.
    public static String portable(String text) {
        return text.chars().noneMatch(Utf8::isStray)
                ? text
                : text.codePoints()
                        .map(c -> isStray(c) ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static String exactly(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        for (var i = 0; i < bytes.length; ) {
            var length = sequence(bytes, i);
            if (length == 0) {
                text.append((char) (ESCAPED + (bytes[i] & 0xFF)));
                i++;
            } else {
                text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
                i += length;
            }
        }
        return text.toString();
    }

    /// How many bytes the character at an index has; 0 when there is none.
    private static int sequence(byte[] bytes, int at) {
        var first = bytes[at] & 0xFF;
        var length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length < 2 || at + length > bytes.length) {
            return length == 1 ? 1 : 0;
        }
        var second = bytes[at + 1] & 0xFF;
        if (second < lowest(first) || second > highest(first)) {
            return 0;
        }
        for (var i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static int lowest(int first) {
        return first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    }

    private static int highest(int first) {
        return first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    }

    /// Whether a byte can only stand inside a character.
    static boolean isContinuation(int octet) {
        return (octet & 0xC0) == 0x80;
    }
}
