package dev.sextant.desktop.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HintTest {
    @Test
    void readsBase64OfBothAlphabets() {
        assertEquals(Optional.of("In base64:\nhello, world 1"), Hint.of("aGVsbG8sIHdvcmxkIDE="));
        assertEquals(Optional.of("In base64:\n>>>???>>>"), Hint.of("Pj4-Pz8_Pj4-"));
    }

    @Test
    void takesWordsAndBytesForWhatTheyAre() {
        assertTrue(Hint.of("organisation").isEmpty());
        assertTrue(Hint.of("3f2a1b8e6f0e4b079d6a1f4c6d0a0a55").isEmpty());
        assertTrue(Hint.of("5fbe2b5c-45ea-3e7b-8ce5-ffb1409099fb").isEmpty());
        assertTrue(Hint.of("/////////////w==").isEmpty());
    }

    @Test
    void readsTheClaimsOfAToken() {
        var token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJsYWIifQ.c2lnbmF0dXJl";
        assertEquals(Optional.of("Claims of a token, not verified:\n{\"sub\":\"lab\"}"), Hint.of(token));
        assertTrue(Hint.json(token).isPresent());
    }

    @Test
    void findsJsonInAText() {
        assertTrue(Hint.json(" {\"a\":[1]} ").isPresent());
        assertTrue(Hint.json("{not json}").isEmpty());
        assertTrue(Hint.json("12").isEmpty());
    }
}
