package dev.sextant.desktop.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class KeysTest {

    @Test
    void noKeyDoesTwoThings() {
        var texts = Arrays.stream(Keys.values()).map(Keys::text).toList();
        assertEquals(texts.size(), texts.stream().distinct().count());
    }

    @Test
    void printsKeysAsOnAKeyboard() {
        assertEquals("Ctrl ↵", Keys.SEND.cap());
        assertEquals("Esc", Keys.CANCEL.cap());
        assertEquals("Ctrl+L", Keys.ADDRESS.text());
    }
}
