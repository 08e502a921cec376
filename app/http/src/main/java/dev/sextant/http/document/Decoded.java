package dev.sextant.http.document;

import dev.sextant.catalog.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// A document's text in UTF-8 without byte order mark; UTF-16 is told by its mark or by its zero bytes (RFC 4627
/// section 3).
record Decoded(byte[] utf8) {
    private static final char REPLACEMENT = '\uFFFD';

    static Decoded of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(Arrays.copyOfRange(bytes, 3, bytes.length));
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return converted(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return converted(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] == 0) != (bytes[1] == 0)) {
            return converted(bytes, 0, bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        return new Decoded(bytes);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (var index = 0; index < mark.length; index++) {
            if ((bytes[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded converted(byte[] bytes, int from, Charset charset) {
        return new Decoded(new String(bytes, from, bytes.length - from, charset).getBytes(StandardCharsets.UTF_8));
    }

    /// The first character that is not white space; blank when there is none.
    String first() {
        for (var octet : utf8) {
            if (octet > ' ' || octet < 0) {
                return String.valueOf((char) (octet & 0xFF));
            }
        }
        return "";
    }

    /// The text; bytes that are no UTF-8 become U+FFFD.
    String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /// A warning that names the first line whose bytes are no UTF-8, if there is one.
    Optional<Problem> fault(String text, String place) {
        var suspect = text.indexOf(REPLACEMENT);
        if (suspect < 0 || isValid()) {
            return Optional.empty();
        }
        var line = 1 + text.substring(0, suspect).chars().filter(c -> c == '\n').count();
        return Optional.of(Problem.warning(
                        "The text is not UTF-8.",
                        "Characters that cannot be read are shown as %c.".formatted(REPLACEMENT),
                        "Save it as UTF-8.")
                .at(place + ":" + line));
    }

    /// The text as valid UTF-8, whatever it was.
    Decoded repaired() {
        return new Decoded(text().getBytes(StandardCharsets.UTF_8));
    }

    private boolean isValid() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
