package dev.sextant.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.sextant.themes.Theme;
import dev.sextant.workspace.Folders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A call that needs locked secrets waits, offers to unlock them, and goes on by itself once they are open.
final class UnlockWalkTest {
    private static final String WORDS = "open sesame, said the window";

    @TempDir
    private Path home;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    UnlockWalkTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
    }

    @BeforeEach
    void workspace() throws IOException {
        server.start();
        var folder = Files.createDirectories(home.resolve("shop"));
        Files.writeString(folder.resolve("spec.yaml"), """
                openapi: 3.0.1
                info: {title: stub}
                paths: {/things: {get: {responses: {204: {description: ok}}}}}
                """);
        Files.writeString(folder.resolve("sextant.json"), """
                {"format":1,"name":"shop","sources":[{"name":"stub","kind":"openapi","location":"spec.yaml"}],
                 "environments":[{"name":"prod","addresses":{"stub":"http://127.0.0.1:%d"},
                  "credential":{"scheme":"bearer"}}]}
                """.formatted(
                        server.getAddress().getPort()));
        var data = Folders.data(System.getenv(), System.getProperty("os.name"), home);
        Files.createDirectories(data);
        Files.writeString(data.resolve("window.json"), "{\"format\": 1, \"workspace\": \"%s\"}".formatted(folder));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void callWaitsForLockedSecretsAndGoesOn() {
        try (var journey = Journey.start(Theme.LIGHT, 1280, 800, home)) {
            journey.pick("things", "/things");
            journey.clickNamed("Credential");
            journey.give("Token", "a-token-0123456789-ends");
            journey.awaitText("Where to keep secrets");
            journey.clickText("A passphrase");
            journey.give("Passphrase", WORDS);
            journey.give("The same again", WORDS);
            journey.fire("Lock");
            journey.awaitText("The secrets are locked");
            journey.press(KeyCode.ESCAPE);

            journey.press(KeyCode.CONTROL, KeyCode.ENTER);
            journey.awaitWords("The call goes on once they are open.");
            assertEquals(List.of(), heard);
            journey.fire("Unlock");
            journey.give("Passphrase", WORDS);
            journey.awaitText("204 No Content");
        }
        assertEquals(List.of("Bearer a-token-0123456789-ends"), heard);
    }
}
