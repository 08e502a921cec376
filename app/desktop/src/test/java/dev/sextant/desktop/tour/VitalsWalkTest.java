package dev.sextant.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.samples.lab.BrokenReflection;
import dev.sextant.themes.Theme;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a server is stands on the page of its source.
final class VitalsWalkTest {
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
    void thePageTellsConnectionAndHealthOfEachService() {
        journey.openSample("Lab");
        journey.showSource("");
        journey.awaitText("connected");
        journey.awaitText("serving");
        assertTrue(journey.words().contains("EchoService"), journey.words());
        assertTrue(journey.words().contains("Whole server"), journey.words());
        journey.press(KeyCode.ESCAPE);
        journey.awaitGone("connected");
    }

    @Test
    void aServerThatGoesAwayIsSaidToBeGoneAndOneWithoutHealthSaysSo() {
        int port;
        try (var server = BrokenReflection.start(0)) {
            port = server.port();
            journey.open("grpc://127.0.0.1:" + port);
            journey.awaitText("Form");
            journey.showSource("");
            journey.awaitText("connected");
            journey.awaitText("The server does not offer it (grpc.health.v1.Health).");
        }
        journey.awaitText("no connection");
        journey.awaitText("Nothing listens at 127.0.0.1:" + port + ".");
    }
}
