package dev.sextant.desktop.tour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sextant.themes.Theme;
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

/// Files that a person chooses in the window and that a server gets, as a whole body and as a part, with a contract
/// and without one.
final class FileWalkTest {
    private static final String SPEC = """
            openapi: 3.1.0
            info: {title: Depot, version: "1"}
            servers: [{url: "http://127.0.0.1:PORT"}]
            paths:
              /whole:
                put:
                  requestBody: {content: {application/octet-stream: {schema: {type: string, format: binary}}}}
                  responses: {200: {description: ok}}
              /parts:
                post:
                  requestBody:
                    content:
                      multipart/form-data:
                        schema: {type: object, properties: {picture: {type: string, format: binary}}}
                  responses: {200: {description: ok}}
            """;

    private record Heard(String type, String body) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private Journey journey;
    private Path file;
    private String contract;

    FileWalkTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            heard.add(new Heard(
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @BeforeEach
    void openTheWindow(@TempDir Path home) throws IOException {
        file = Files.writeString(home.resolve("picture.bin"), "the octets of a picture");
        contract = Files.writeString(
                        home.resolve("depot.yaml"),
                        SPEC.replace(
                                "PORT", Integer.toString(server.getAddress().getPort())))
                .toString();
        journey = Journey.start(Theme.LIGHT, 1280, 960, home);
        journey.answerWith(file);
    }

    @AfterEach
    void close() {
        journey.close();
        server.stop(0);
    }

    @Test
    void aFileIsTheWholeBodyOfAnOperation() {
        journey.open(contract);
        journey.pick("whole", "/whole");
        journey.clickNamed("body");
        journey.clickNamed("Spelling of body");
        journey.clickText("From a file");
        journey.send("200 OK");
        assertEquals(List.of(new Heard("application/octet-stream", "the octets of a picture")), heard);
    }

    @Test
    void aFileIsAPartOfAnOperation() {
        journey.open(contract);
        journey.pick("parts", "/parts");
        journey.clickText("body");
        journey.clickNamed("picture");
        journey.clickNamed("Spelling of picture");
        journey.clickText("From a file");
        journey.send("200 OK");
        isAPart("picture");
    }

    @Test
    void aFileIsTheWholeBodyOfARequestWithoutAContract() {
        free("application/octet-stream");
        journey.clickNamed("body");
        journey.clickNamed("Spelling of body");
        journey.clickText("From a file");
        journey.send("200 OK");
        assertEquals(new Heard("application/octet-stream", "the octets of a picture"), heard.getLast());
    }

    @Test
    void aFileIsTheWholeJsonOfARequestWithoutAContract() {
        free("application/json");
        journey.clickNamed("body");
        journey.clickText("From a file");
        journey.send("200 OK");
        assertEquals(new Heard("application/json", "the octets of a picture"), heard.getLast());
    }

    @Test
    void aFileIsAPartOfARequestWithoutAContract() {
        free("multipart/form-data");
        journey.clickText("body");
        journey.clickText("Add member");
        journey.type("picture");
        journey.press(KeyCode.ENTER);
        journey.clickText("From a file");
        journey.send("200 OK");
        isAPart("picture");
    }

    private void free(String mediaType) {
        journey.press(KeyCode.CONTROL, KeyCode.T);
        journey.type("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        journey.press(KeyCode.ENTER);
        journey.choose("Method", "POST");
        journey.awaitRead("Request line", "POST");
        if (!mediaType.equals("application/json")) {
            journey.choose("Media type of the body", mediaType);
        }
    }

    private void isAPart(String name) {
        var last = heard.getLast();
        assertTrue(last.type().startsWith("multipart/form-data; boundary="), last.type());
        assertTrue(last.body().contains("name=\"%s\"; filename=\"picture.bin\"".formatted(name)), last.body());
        assertTrue(last.body().contains("the octets of a picture"), last.body());
    }
}
