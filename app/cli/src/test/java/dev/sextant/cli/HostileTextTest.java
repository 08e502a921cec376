package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.cli.Shell.Ran;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import dev.sextant.schema.Visible;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/// What a contract or a server says never steers a terminal: what is not seen is written out. Files get the exact
/// bytes.
final class HostileTextTest {
    /// Right-to-left override, zero width, an escape sequence, a C1 control.
    private static final String ODD = "\u202e\u200b\u001b[31m\u009b";

    private static final String SPEC = """
            {"openapi": "3.1.0", "info": {"title": "tODD"},
             "tags": [{"name": "gODD", "description": "dODD"}],
             "paths": {
               "/good": {"get": {"tags": ["gODD"], "operationId": "oODD", "summary": "sODD", "description": "dODD",
                 "parameters": [{"name": "pODD", "in": "query", "description": "dODD",
                                 "schema": {"type": "string", "enum": ["eODD"], "pattern": "xODD"}}],
                 "responses": {"200": {"description": "rODD", "content": {"application/json": {"schema":
                   {"type": "object", "title": "nODD", "properties": {"fODD": {"type": "string"}}}}}}}}},
               "/bad": {"get": {"tags": ["gODD"], "responses": {}}},
               "/lost": {"$ref": "nowhereODD.json"}}}
            """;

    @TempDir
    private Path folder;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    HostileTextTest() throws IOException {}

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("spec.json"), SPEC.replace("ODD", escaped()));
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static String escaped() {
        var text = Json.compact(new Value.Text(ODD));
        return text.substring(1, text.length() - 1);
    }

    private static String body() {
        return "{\"title\":\"bODD\",\"detail\":\"mODD\",\"kODD\":1}".replace("ODD", "\u202e\u200b\\u001b[31m");
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                answer(socket);
            } catch (IOException _) {
                // The guest has left, or the test is over.
            }
        }
    }

    private static void answer(Socket socket) throws IOException {
        var asked = new String(socket.getInputStream().readNBytes(9), UTF_8);
        var octets = body().getBytes(UTF_8);
        var head = "HTTP/1.1 %s pODD\r\nX-Odd: vODD\r\nContent-Type: application/problem+json; x=tODD\r\n"
                .formatted(asked.contains("/good") ? "299" : "599");
        socket.getOutputStream()
                .write((head.replace("ODD", ODD) + "Content-Length: " + octets.length + "\r\n\r\n").getBytes(UTF_8));
        socket.getOutputStream().write(octets);
        socket.getOutputStream().flush();
        socket.shutdownOutput();
        socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "list --json",
                "describe GET_/good",
                "describe GET_/good --json",
                "call GET_/good -v",
                "call GET_/good -v --json",
                "call GET_/bad -v",
                "call GET_/bad --json",
                "call GET_/bad --check",
                "call GET_/nowhere",
            })
    void isWrittenOut(String command) {
        var ran = run(command);
        expectNothingHidden(ran);
        assertTrue(command.endsWith("nowhere") || (ran.out() + ran.err()).contains("\\u202e"), ran.toString());
    }

    /// Fails when something is in an output that nobody would see.
    private static void expectNothingHidden(Ran ran) {
        for (var text : List.of(ran.out(), ran.err())) {
            assertEquals(Visible.text(text), text);
        }
    }

    @Test
    void aFileGetsTheExactBytes() throws IOException {
        var file = folder.resolve("answer.json");
        run("call GET_/good -o " + file);
        assertArrayEquals(body().getBytes(UTF_8), Files.readAllBytes(file));
    }

    @Test
    void jsonKeepsItsValue() {
        var seen = run("call GET_/good --json").out();
        var value = Json.read(seen.lines()
                .filter(line -> line.contains("\"message\""))
                .findFirst()
                .orElse("{}"));
        assertTrue(value.toString().contains("b\u202e\u200b\u001b[31m"), seen);
    }

    @Test
    void aPrinterThatPrintsAsItCameIsCaught() {
        for (var hidden : ODD.chars().filter(Visible::hides).toArray()) {
            var naive = new Ran(0, "", "a" + Character.toString(hidden));
            assertThrows(AssertionFailedError.class, () -> expectNothingHidden(naive));
        }
    }

    private Ran run(String command) {
        var words = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
        words.add(1, folder.resolve("spec.json").toString());
        words.replaceAll(word -> word.replace("GET_", "GET "));
        if (command.startsWith("call")) {
            words.addAll(List.of("--address", "http://127.0.0.1:" + server.getLocalPort()));
        }
        return new Shell().onATerminal().all(words.toArray(String[]::new));
    }
}
