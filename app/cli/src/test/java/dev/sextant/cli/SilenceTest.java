package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sextant.protocol.Wiretap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands that name no server touch no network, whatever the workspace holds.
final class SilenceTest {
    @TempDir
    private Path folder;

    private final Wiretap wiretap = Wiretap.start();
    private final Shell shell = new Shell().with("SECRET", "canary-0b1a-long-enough");

    @BeforeEach
    void workspace() throws IOException {
        Files.writeString(folder.resolve("sextant.json"), """
                {"format":1,"name":"quiet","sources":[
                  {"name":"reflected","kind":"reflection","location":"grpc://127.0.0.1:PORT"},
                  {"name":"remote","kind":"openapi","location":"http://127.0.0.1:PORT/openapi.json"}],
                 "environments":[
                  {"name":"prod","stage":"production","credential":{"scheme":"oauth2","settings":{"flow":"client",
                   "token_endpoint":"http://127.0.0.1:PORT/token","client_id":"me"},
                   "secrets":{"client_secret":{"env":"SEXTANT_SECRET"}}}},
                  {"name":"eu","base":"prod","credential":{"scheme":"open"},"addresses":{"reflected":"grpc://127.0.0.1:PORT"}}]}
                """.replace("PORT", String.valueOf(wiretap.port())));
    }

    @AfterEach
    void close() {
        wiretap.close();
    }

    @Test
    void whatNamesNoServerAsksNone() throws InterruptedException {
        for (var words : List.of("--version", "--help", "env list", "env show eu", "env use eu", "env list")) {
            var all = words.startsWith("env") ? words + " -w " + folder : words;
            shell.whole(folder.resolve("data"), all.split(" "));
        }
        assertEquals(List.of(), wiretap.listen(Duration.ofSeconds(2)));
    }

    @Test
    void whatNamesOneIsHeard() throws InterruptedException {
        shell.whole(folder.resolve("data"), "list", "reflected", "-e", "eu", "-w", folder.toString());
        assertFalse(wiretap.listen(Duration.ofSeconds(20)).isEmpty());
    }
}
