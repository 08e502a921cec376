package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sextant.cli.Shell.Ran;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The options that calls over HTTP take, against a server that echoes.
final class HttpFlagsTest {
    private static final String SPEC = """
            openapi: 3.1.0
            info: {title: t}
            paths:
              /echo:
                post:
                  requestBody:
                    content:
                      application/json: {schema: {type: object}}
                      application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}, n: {type: integer}}}}
                      multipart/form-data: {schema: {type: object, properties: {a: {type: string}, f: {type: string, format: binary}}}}
                      application/octet-stream: {}
                  responses: {200: {content: {text/plain: {}}}}
              /items/{id}:
                get:
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: tag, in: query, schema: {type: array, items: {type: string}}}
                  responses: {200: {content: {text/plain: {}}}}
              /moved: {get: {responses: {302: {}, 200: {content: {text/plain: {}}}}}}
              /wrong: {get: {responses: {200: {content: {application/json: {schema: {type: object, required: [id]}}}}}}}
            """;

    @TempDir
    private Path folder;

    private final HttpServer server;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    HttpFlagsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
        Files.writeString(folder.resolve("spec.yaml"), SPEC);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            heard.add(sent(exchange.getRequestURI()) + "|"
                    + exchange.getRequestHeaders().getFirst("Content-type") + "|" + body);
            if (path.equals("/moved")) {
                exchange.getResponseHeaders().set("Location", "/echo");
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            var answer = (path.equals("/wrong") ? "{\"name\":1}" : "echo").getBytes(UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", path.equals("/wrong") ? "application/json" : "text/plain");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String sent(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    @Test
    void sendsAForm() {
        var ran = call("POST /echo", "--form", "a=x y", "--form", "n=7");
        assertEquals(0, ran.code(), ran.err());
        assertEquals(List.of("/echo|application/x-www-form-urlencoded|a=x%20y&n=7"), heard);
    }

    @Test
    void sendsFilesAsParts() throws IOException {
        var file = Files.writeString(folder.resolve("note.txt"), "from disk");
        var ran = call("POST /echo", "--form", "a=x", "--file", "f=@" + file + ";type=text/markdown");
        assertEquals(0, ran.code(), ran.err());
        var sent = heard.getFirst();
        assertTrue(sent.startsWith("/echo|multipart/form-data; boundary="), sent);
        assertTrue(sent.contains("filename=\"note.txt\"\r\nContent-Type: text/markdown\r\n\r\nfrom disk\r\n"), sent);
    }

    @Test
    void sendsAFileAsTheBody() throws IOException {
        var file = Files.writeString(folder.resolve("raw.json"), "{ \"a\" : 1.0 }");
        call("POST /echo", "--body", "@" + file);
        call("POST /echo", "--body", "raw", "--content-type", "application/octet-stream");
        assertEquals("/echo|application/json|{ \"a\" : 1.0 }", heard.getFirst());
    }

    @Test
    void followsRedirectsWhenAsked() {
        assertEquals(13, call("GET /moved").code());
        var ran = call("GET /moved", "--follow", "-v");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.err().contains("302 followed: GET"), ran.err());
        assertEquals("echo", ran.out().strip());
    }

    @Test
    void writesTheBodyToAFile() throws IOException {
        var file = folder.resolve("answer.txt");
        var ran = call("GET /moved", "--follow", "-o", file.toString());
        assertEquals("", ran.out());
        assertEquals("echo", Files.readString(file));
    }

    @Test
    void leavesWithANumberOfItsOwnWhenTheAnswerBreaksTheContract() {
        var ran = call("GET /wrong", "--check");
        assertEquals(Exit.DIFFERS, ran.code(), ran.err());
        assertTrue(ran.err().contains("id: It is required, and missing."), ran.err());
        assertEquals(
                0, call("POST /echo", "--body", "{}", "--check", "--http1.1").code());
    }

    @Test
    void fillsParametersAndChoosesTheMediaType() {
        var ran = call("GET /items/{id}", "-P", "id=a/b", "-P", "tag=x", "-P", "tag=y z");
        assertEquals(0, ran.code(), ran.err());
        call("POST /echo", "--content-type", "application/octet-stream", "--body", "AAE=");
        assertEquals(
                List.of("/items/a%2Fb?tag=x&tag=y%20z|null|", "/echo|application/octet-stream|\u0000\u0001"), heard);
    }

    @Test
    void goesThroughAProxy() {
        var port = server.getAddress().getPort();
        var ran = Shell.real(
                "call",
                folder.resolve("spec.yaml").toString(),
                "GET /moved",
                "--address",
                "http://far.test",
                "--proxy",
                "http://127.0.0.1:" + port);
        assertEquals(13, ran.code(), ran.err());
        assertEquals(List.of("/moved|null|"), heard);
    }

    private Ran call(String operation, String... more) {
        var words = new ArrayList<>(List.of(
                "call",
                folder.resolve("spec.yaml").toString(),
                operation,
                "--address",
                "http://127.0.0.1:" + server.getAddress().getPort()));
        words.addAll(Arrays.asList(more));
        return Shell.real(words.toArray(new String[0]));
    }
}
