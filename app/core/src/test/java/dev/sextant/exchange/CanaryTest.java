package dev.sextant.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The search for leaks finds leaks.
final class CanaryTest {
    private final Canary canary = new Canary("canary-5e+c/r=et-0b1a");

    @ParameterizedTest
    @EnumSource
    void findsItInEveryEncoding(Canary.Encoding encoding) {
        assertFalse(canary.foundIn("before " + canary.in(encoding) + " after").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "mara:"})
    void findsItInBase64OfALongerText(String before) {
        var bytes = (before + canary.text() + "tail").getBytes(StandardCharsets.UTF_8);

        assertEquals(List.of("base64"), canary.foundIn(Base64.getEncoder().encodeToString(bytes)));
        assertEquals(List.of("base64"), canary.foundIn(Base64.getUrlEncoder().encodeToString(bytes)));
    }

    @Test
    void findsItEscapedAndInUpperCaseHex() {
        assertEquals(List.of("escaped"), canary.foundIn("canary-5e+c\\/r=et-0b1a"));
        assertFalse(canary.foundIn(canary.in(Canary.Encoding.HEX).toUpperCase(java.util.Locale.ROOT))
                .isEmpty());
    }

    @Test
    void lastFourCharactersMayBeShown() {
        assertEquals(List.of(), canary.foundIn("ends in …0b1a"));
    }
}
