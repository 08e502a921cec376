package dev.sextant.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.themes.Theme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A WebSocket in the window: opened at an address alone, spoken with both ways, closed.
final class SocketWalkTest {
    private final SocketEcho server = new SocketEcho();
    private Journey journey;

    SocketWalkTest() throws IOException {}

    @BeforeEach
    void openTheWindow(@TempDir Path home) {
        journey = Journey.start(Theme.LIGHT, 1280, 960, home);
    }

    @AfterEach
    void close() throws IOException {
        journey.close();
        server.close();
    }

    @Test
    void speaksBothWays() {
        journey.open(server.url());
        journey.awaitText("Form");
        journey.paste("{\"path\": \"/chat\", \"body\": \"first\"}");
        journey.send("↓ 1 received");
        journey.paste("{\"path\": \"/chat\", \"body\": \"second\"}");
        journey.clickText("Send message");
        journey.awaitText("↓ 2 received");
        journey.awaitRead("Message 1, sent, first", "");
        journey.awaitRead("Message 4, ", "");
        assertTrue(journey.words().contains("WebSocket, HTTP/1.1"), journey.words());
        journey.clickText("Half-close");
        journey.awaitText("1000 Normal closure");
        journey.awaitText("Messages");
        assertTrue(journey.words().contains("↑ 2 sent"), journey.words());
    }
}
