package dev.sextant.http.curl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What bash writes as `$'..'`: escapes of C (bash manual, section 3.1.2.4). `end` is behind the closing quote.
record AnsiText(String text, int end) {

    /// Reads what begins behind the opening quote; empty when it is not closed.
    static Optional<AnsiText> at(String text, int start) {
        var out = new ByteArrayOutputStream();
        var at = start;
        while (at < text.length() && text.charAt(at) != '\'') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at = escape(text, at + 1, out);
            } else {
                var end = text.offsetByCodePoints(at, 1);
                put(out, text.substring(at, end));
                at = end;
            }
        }
        return at < text.length()
                ? Optional.of(new AnsiText(out.toString(StandardCharsets.UTF_8), at + 1))
                : Optional.empty();
    }

    private static int escape(String text, int at, ByteArrayOutputStream out) {
        var c = text.charAt(at);
        return switch (c) {
            case 'n', 't', 'r', 'a', 'b', 'e', 'E', 'f', 'v' -> {
                out.write("\n\t\r\u0007\b\u001b\u001b\f\u000b".charAt("ntrabeEfv".indexOf(c)));
                yield at + 1;
            }
            case 'x' -> number(text, at + 1, 16, 2, out, false);
            case 'u' -> number(text, at + 1, 16, 4, out, true);
            case 'U' -> number(text, at + 1, 16, 8, out, true);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> number(text, at, 8, 3, out, false);
            default -> {
                put(out, "\\'\"?".indexOf(c) >= 0 ? String.valueOf(c) : "\\" + c);
                yield at + 1;
            }
        };
    }

    private static int number(String text, int start, int base, int most, ByteArrayOutputStream out, boolean point) {
        var end = start;
        while (end < text.length() && end < start + most && Character.digit(text.charAt(end), base) >= 0) {
            end++;
        }
        if (end > start) {
            var number = Integer.parseUnsignedInt(text.substring(start, end), base);
            if (!point) {
                out.write(number);
            } else if (Character.isValidCodePoint(number)) {
                put(out, Character.toString(number));
            }
        }
        return end;
    }

    private static void put(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
