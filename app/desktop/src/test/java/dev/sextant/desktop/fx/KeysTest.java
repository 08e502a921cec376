package dev.sextant.desktop.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import javafx.scene.input.KeyCodeCombination;
import org.junit.jupiter.api.Test;

final class KeysTest {

    @Test
    void noKeyDoesTwoThings() {
        var texts = Arrays.stream(Keys.values()).map(Keys::text).toList();
        assertEquals(texts.size(), texts.stream().distinct().count());
    }

    @Test
    void everyKeyIsAKeyAndNotACharacter() {
        for (var keys : Keys.values()) {
            assertInstanceOf(KeyCodeCombination.class, keys.combination(), keys.name());
        }
    }

    @Test
    void printsKeysAsOnAKeyboard() {
        assertEquals("Ctrl ↵", Keys.SEND.cap());
        assertEquals("Esc", Keys.CANCEL.cap());
        assertEquals("Ctrl +", Keys.LARGER.cap());
        assertEquals("Ctrl+L", Keys.ADDRESS.text());
    }
}
