package dev.sextant.desktop.tour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.sextant.samples.server.SelfSigned;
import dev.sextant.themes.Theme;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server whose certificate is signed by itself: refused in words, taken where the environment says so, and then said
/// so for as long; its certificate to look into.
final class TlsWalkTest {
    @TempDir
    private Path folder;

    private final HttpsServer server;
    private Journey journey;

    TlsWalkTest() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(new SelfSigned().http()));
        server.createContext("/ships", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write("{}".getBytes(UTF_8));
            }
        });
        server.start();
    }

    @BeforeEach
    void openTheContract(@TempDir Path home) throws IOException {
        journey = Journey.start(Theme.LIGHT, 1280, 960, home);
        var file = Files.writeString(
                folder.resolve("ships.yaml"), """
                openapi: 3.1.0
                info: {title: Ships}
                servers: [{url: "https://127.0.0.1:%d"}]
                paths: {/ships: {get: {responses: {200: {description: Ships.}}}}}
                """.formatted(server.getAddress().getPort()));
        journey.open(file.toString());
        journey.awaitText("Form");
    }

    @AfterEach
    void close() {
        journey.close();
        server.stop(0);
    }

    @Test
    void isTakenOnlyWhereTheEnvironmentSaysSo() {
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        journey.awaitWords("is signed by itself");
        journey.clickNamed("Environments");
        journey.clickText("Verify TLS");
        journey.awaitWords("TLS is not verified in ");
        journey.press(KeyCode.ESCAPE);
        journey.awaitWords("TLS is not verified in ");
        journey.send("200 OK");
        journey.tab("Timeline");
        journey.awaitText("Certificates");
        assertTrue(journey.words().contains("TLSv1.3"), journey.words());
        journey.clickText("Sextant samples");
        journey.awaitText("SHA-256");
        journey.awaitText("Copy as PEM");
    }
}
