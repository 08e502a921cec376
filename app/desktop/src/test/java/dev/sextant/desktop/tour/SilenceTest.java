package dev.sextant.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sextant.protocol.Wiretap;
import dev.sextant.themes.Theme;
import dev.sextant.workspace.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window that opens on the workspace of the run before neither listens nor sends, until a person says so.
final class SilenceTest {
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void startAndIdleTouchNoNetwork(@TempDir Path home) throws IOException, InterruptedException {
        try (var wiretap = Wiretap.start()) {
            lastOpened(home, workspace(home, wiretap.port()));
            try (var journey = Journey.start(Theme.LIGHT, 1280, 800, home)) {
                journey.awaitText("Not read yet: reflected, remote.");
                journey.awaitText("Form");
                journey.picture().write(Path.of("target", "shots", "not-read-yet.png"));
                assertEquals(List.of(), wiretap.listen(IDLE));

                journey.choose("eu");
                journey.clickText("Read them");
                assertFalse(wiretap.listen(LONG).isEmpty(), "it is heard when servers are asked");
            }
        }
    }

    private static Path workspace(Path home, int port) throws IOException {
        var folder = Files.createDirectories(home.resolve("quiet"));
        Files.writeString(folder.resolve("shop.yaml"), """
                openapi: 3.0.3
                info: { title: Shop, version: "1" }
                servers: [ { url: "http://127.0.0.1:%d" } ]
                paths:
                  /customers:
                    get: { responses: { "200": { description: What there is. } } }
                """.formatted(port));
        Files.writeString(folder.resolve("sextant.json"), """
                {"format":1,"name":"quiet","sources":[
                  {"name":"here","kind":"openapi","location":"shop.yaml"},
                  {"name":"reflected","kind":"reflection","location":"grpc://127.0.0.1:PORT"},
                  {"name":"remote","kind":"openapi","location":"http://127.0.0.1:PORT/openapi.json"}],
                 "environments":[
                  {"name":"prod","stage":"production","credential":{"scheme":"oauth2","settings":{"flow":"client",
                   "token_endpoint":"http://127.0.0.1:PORT/token","client_id":"me"},
                   "secrets":{"client_secret":{"env":"PATH"}}}},
                  {"name":"eu","base":"prod","credential":{"scheme":"open"},"addresses":{"reflected":"grpc://127.0.0.1:PORT"}}]}
                """.replace("PORT", String.valueOf(port)));
        return folder;
    }

    /// Leaves the settings that a run leaves which had this workspace open.
    private static void lastOpened(Path home, Path workspace) throws IOException {
        var data = Folders.data(System.getenv(), System.getProperty("os.name"), home);
        Files.createDirectories(data);
        Files.writeString(data.resolve("window.json"), "{\"format\": 1, \"workspace\": \"%s\"}".formatted(workspace));
    }
}
