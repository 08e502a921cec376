package dev.sextant.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.themes.Theme;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A call that fails in four ways, each cured by the button that the lens offers.
final class CureWalkTest {
    private Journey journey;

    @BeforeEach
    void openTheWindow(@TempDir Path home) {
        journey = Journey.start(Theme.LIGHT, 1280, 800, home);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void curesFourFailuresFromTheLens(@TempDir Path folder) {
        try (var ailing = Ailing.start()) {
            journey.open(ailing.workspace(folder).toString());
            plaintext();
            mediaType();
            waiting();
            size();
        }
    }

    private void plaintext() {
        journey.pick("well", "/well");
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        journey.clickText("Use plaintext");
        journey.awaitText("200 OK");
        journey.awaitRead("Address http://127.0.0.1", "");
    }

    private void mediaType() {
        journey.pick("reports", "/reports");
        journey.clickText("body");
        journey.fill("title", "first");
        journey.send("415 Unsupported Media Type");
        journey.clickText("Choose a media type");
        journey.awaitText("application/x-www-form-urlencoded");
        journey.send("200 OK");
        assertTrue(journey.read("Body").contains("taken as a form"), journey.read("Body"));
    }

    private void waiting() {
        journey.pick("busy", "/busy");
        journey.send("429 Too Many Requests");
        journey.awaitText("It asks to wait 2 s.");
        journey.clickText("Send again");
        journey.awaitText("200 OK");
    }

    private void size() {
        journey.openSampleAnew("Lab");
        journey.pick("streamservice unary", "Unary");
        journey.paste("{\"text\": \"%s\"}".formatted("long ".repeat(600)));
        journey.tab("Options");
        journey.replace("Largest message", "2 kB");
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        journey.clickText("Take up to 8.0 kB");
        journey.send("0 OK");
    }
}
