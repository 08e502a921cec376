package dev.sextant.desktop.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The ways to spell bytes in a line.
enum Octets {
    TEXT("text", "Not text in UTF-8.") {
        @Override
        Optional<byte[]> read(String text) {
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        String write(byte[] octets) {
            return new String(octets, StandardCharsets.UTF_8);
        }
    },
    HEX("hex", "Not hex: two digits of 0–9 and a–f for each byte.") {
        @Override
        Optional<byte[]> read(String text) {
            return parsed(() -> HexFormat.of().parseHex(text.replaceAll("[\\s:]", "")));
        }

        @Override
        String write(byte[] octets) {
            return HexFormat.of().formatHex(octets);
        }
    },
    BASE64("base64", "Not base64 (RFC 4648).") {
        @Override
        Optional<byte[]> read(String text) {
            var trimmed = text.strip();
            var decoder = trimmed.indexOf('-') >= 0 || trimmed.indexOf('_') >= 0
                    ? Base64.getUrlDecoder()
                    : Base64.getDecoder();
            return parsed(() -> decoder.decode(trimmed));
        }

        @Override
        String write(byte[] octets) {
            return Base64.getEncoder().encodeToString(octets);
        }
    };

    private static final int LONGEST_HEX = 64;

    private final String word;
    private final String fault;

    Octets(String word, String fault) {
        this.word = word;
        this.fault = fault;
    }

    /// The bytes a text spells, or empty when it spells none.
    abstract Optional<byte[]> read(String text);

    /// The text that spells these bytes.
    abstract String write(byte[] octets);

    /// Its name.
    String word() {
        return word;
    }

    /// What is wrong with a text that spells no bytes.
    String fault() {
        return fault;
    }

    /// A spelling that loses nothing: the wanted one unless that is text and these bytes are none.
    static Octets fitting(byte[] octets, Octets wanted) {
        if (wanted != TEXT || isPrintable(octets)) {
            return wanted;
        }
        return octets.length <= LONGEST_HEX ? HEX : BASE64;
    }

    private static boolean isPrintable(byte[] octets) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            return text.codePoints().noneMatch(Character::isISOControl);
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static Optional<byte[]> parsed(java.util.function.Supplier<byte[]> parse) {
        try {
            return Optional.of(parse.get());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
