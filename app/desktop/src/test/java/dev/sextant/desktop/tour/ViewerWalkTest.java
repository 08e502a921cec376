package dev.sextant.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.themes.Theme;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A large answer, read by the keyboard alone.
final class ViewerWalkTest {
    private Journey journey;

    @BeforeEach
    void openTheLab(@TempDir Path home) {
        journey = Journey.start(Theme.LIGHT, 1280, 960, home);
        journey.openSample("Lab");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void readsTenMegabytesByTheKeyboardAlone() {
        read(10_000_000);
    }

    @Test
    @Tag("slow")
    void readsAHundredMegabytesByTheKeyboardAlone() {
        read(100_000_000);
    }

    private void read(int bytes) {
        journey.pick("huge", "/huge");
        journey.fill("bytes", Integer.toString(bytes));
        journey.send("200 OK");
        journey.press(KeyCode.F6);
        journey.press(KeyCode.CONTROL, KeyCode.F);
        journey.type("trial 77777\"");
        journey.awaitText("1 of 1");
        journey.press(KeyCode.ESCAPE);
        journey.awaitRead("Body", "\"name\": \"trial 77777\"");
        journey.awaitText("77\u2009776");
        journey.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertEquals(".[77776].name", journey.copied());
        journey.press(KeyCode.UP);
        journey.press(KeyCode.UP);
        journey.press(KeyCode.ENTER);
        journey.press(KeyCode.CONTROL, KeyCode.C);
        assertTrue(journey.copied().startsWith("{"), journey.copied());
        journey.press(KeyCode.CONTROL, KeyCode.J);
        journey.type(".[77776] | {id}");
        journey.press(KeyCode.ENTER);
        journey.awaitRead("Body", "{\n  \"id\": 77777\n}");
        journey.press(KeyCode.ESCAPE);
        journey.awaitRead("Body", "\"trial 1\"");
        journey.press(KeyCode.ALT, KeyCode.DIGIT3);
        journey.awaitWords(" rows, 4 columns");
        journey.press(KeyCode.ALT, KeyCode.DIGIT1);
        journey.awaitRead("Body", "\"trial 1\"");
    }
}
