package dev.sextant.desktop.tour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sextant.samples.controlplane.ControlPlane;
import dev.sextant.themes.Theme;
import dev.sextant.workspace.Folders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ways that well-known systems let one in, walked in the window: user and API tokens that end or are withdrawn, a
/// key as user `_api_key` with an account, and two keys that are changed while in use.
final class SeedWalkTest {
    private static final String SPEC = """
            openapi: 3.0.1
            info: {title: stub}
            paths: {/things: {get: {responses: {200: {description: ok}, 401: {description: no}}}}}
            """;

    @TempDir
    private Path home;

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final List<String> accounts = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    SeedWalkTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void endedAndWithdrawnTokensAreToldApart() throws IOException {
        try (var plane = ControlPlane.start(ControlPlane.Options.DEFAULT.at(0))) {
            workspace("""
                    {"name":"plane","kind":"reflection","location":"grpc://%s"}""".formatted(plane.grpc()), """
                    {"name":"of today","headers":[{"name":"fleet-organization","value":"acme"}]},
                    {"name":"of yesterday","headers":[{"name":"fleet-organization","value":"acme"}]},
                    {"name":"of a machine","headers":[{"name":"fleet-organization","value":"acme"}]}""");
            try (var journey = Journey.start(Theme.LIGHT, 1280, 800, home)) {
                journey.fire("Read it");
                journey.awaitText("Form");
                journey.pick("organization list", "List");
                give(journey, "of today", plane.userToken(), "User token");
                journey.send("0 OK");

                give(journey, "of yesterday", plane.expiredToken(), "User token");
                journey.press(KeyCode.CONTROL, KeyCode.ENTER);
                journey.clickText("Send anyway");
                journey.awaitText("16 UNAUTHENTICATED");
                journey.awaitWords("The token expired");

                give(journey, "of a machine", plane.revokedToken(), "API token");
                journey.send("2 UNKNOWN");
                journey.awaitWords("token revoked");
                assertFalse(journey.words().contains("The token expired"), journey.words());
            }
        }
    }

    private static void give(Journey journey, String place, String token, String kind) {
        journey.choose(place);
        journey.clickNamed("Credential");
        journey.fire("Bearer token");
        journey.give("Token", token);
        journey.awaitWords(kind);
        assertFalse(journey.everything().contains(token), "the token is shown");
        journey.press(KeyCode.ESCAPE);
    }

    @Test
    void keyOfAnAccountIsGivenAsTheUserForKeys() throws IOException {
        accepted.add("Basic " + Base64.getEncoder().encodeToString("_api_key:key-a-0123456789".getBytes(UTF_8)));
        shop("\"headers\":[{\"name\":\"x-anchore-account\",\"value\":\"harbor\"}]");
        try (var journey = Journey.start(Theme.LIGHT, 1280, 800, home)) {
            journey.pick("things", "/things");
            journey.send("401 Unauthorized");
            journey.clickNamed("Credential");
            journey.fire("API key as user _api_key");
            journey.give("Password", "key-a-0123456789");
            journey.press(KeyCode.ESCAPE);
            journey.send("200 OK");
        }
        assertEquals(List.of("harbor", "harbor"), accounts);
    }

    @Test
    void keysAreChangedWhileInUse() throws IOException {
        accepted.add("ApiKey key-a-0123456789");
        accepted.add("ApiKey key-b-0123456789");
        var word = "{\"scheme\":\"scheme\",\"settings\":{\"word\":\"ApiKey\"}}";
        shop("\"credential\":%s,\"spare\":%s".formatted(word, word));
        try (var journey = Journey.start(Theme.LIGHT, 1280, 800, home)) {
            journey.pick("things", "/things");
            journey.clickNamed("Credential");
            journey.give("Key", "key-a-0123456789");
            journey.press(KeyCode.ESCAPE);
            journey.send("200 OK");
            journey.clickNamed("Environments");
            journey.awaitText("Spare credential");
            journey.give("Key", "key-b-0123456789");
            journey.press(KeyCode.ESCAPE);

            accepted.remove("ApiKey key-a-0123456789");
            journey.send("401 Unauthorized");
            journey.fire("Try the other credential");
            journey.awaitText("200 OK");
            journey.clickNamed("Environments");
            journey.fire("Switch to it");
            journey.press(KeyCode.ESCAPE);
            journey.send("200 OK");
            journey.clickNamed("Environments");
            journey.fire("Forget it");
            journey.awaitText("No spare credential");
            journey.press(KeyCode.ESCAPE);
            journey.send("200 OK");
            assertTrue(journey.words().contains("…6789"), journey.words());
        }
    }

    private void shop(String access) throws IOException {
        workspace("""
                {"name":"stub","kind":"openapi","location":"spec.yaml"}""", """
                {"name":"prod","addresses":{"stub":"http://127.0.0.1:%d"},%s}""".formatted(server.getAddress().getPort(), access));
    }

    private void workspace(String source, String environments) throws IOException {
        var folder = Files.createDirectories(home.resolve("seed"));
        Files.writeString(folder.resolve("spec.yaml"), SPEC);
        Files.writeString(folder.resolve("sextant.json"), """
                {"format":1,"name":"seed","sources":[%s],"environments":[%s]}
                """.formatted(source, environments));
        var data = Folders.data(System.getenv(), System.getProperty("os.name"), home);
        Files.createDirectories(data);
        Files.writeString(data.resolve("window.json"), "{\"format\": 1, \"workspace\": \"%s\"}".formatted(folder));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            accounts.add(String.valueOf(exchange.getRequestHeaders().getFirst("x-anchore-account")));
            var known = accepted.contains(
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(known ? 200 : 401, 2);
            exchange.getResponseBody().write("{}".getBytes(UTF_8));
        }
    }
}
