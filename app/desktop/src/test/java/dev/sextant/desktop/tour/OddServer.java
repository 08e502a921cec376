package dev.sextant.desktop.tour;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server that answers with what nobody would see and with markup that would fetch more of it, and remembers what it
/// was asked. It has the contract of itself.
final class OddServer implements AutoCloseable {
    /// Right-to-left override, zero width, escape, a C1 control.
    static final String ODD = "\u202e\u200b\u001b\u009b";

    private static final String SPEC = """
            {"openapi": "3.1.0", "info": {"title": "tODD", "description": "MARKUP"},
             "servers": [{"url": "http://127.0.0.1:PORT", "description": "MARKUP"}],
             "tags": [{"name": "gODD", "description": "MARKUP"}],
             "paths": {
               "/good": {"get": {"tags": ["gODD"], "operationId": "oODD", "summary": "sODD", "description": "dODD MARKUP",
                 "parameters": [{"name": "pODD", "in": "query", "description": "dODD MARKUP",
                                 "schema": {"type": "string", "enum": ["eODD"]}},
                                {"name": "h", "in": "header", "description": "dODD",
                                 "schema": {"type": "string", "pattern": "xODD"}}],
                 "responses": {"200": {"description": "rODD MARKUP", "content": {"application/json": {"schema":
                   {"type": "object", "title": "nODD", "required": ["qODD"],
                    "properties": {"fODD": {"type": "string", "description": "dODD"}}}}}}}}},
               "/bad": {"get": {"tags": ["gODD"], "responses": {"599": {"description": "xODD"}}}},
               "/page": {"get": {"tags": ["gODD"], "responses": {"200": {"description": "a page"}}}},
               "/drawing": {"get": {"tags": ["gODD"], "responses": {"200": {"description": "a drawing"}}}},
               "/lost": {"$ref": "nowhereODD.json"}}}
            """;
    private static final String MARKUP =
            "![x](http://127.0.0.1:PORT/fetched/a) <img src='http://127.0.0.1:PORT/fetched/b'>";
    private static final String PAGE = "<html><script src='http://127.0.0.1:PORT/fetched/c'></script>"
            + "<body onload='fetch(\"http://127.0.0.1:PORT/fetched/d\")'><img src='http://127.0.0.1:PORT/fetched/e'></body></html>";
    private static final String DRAWING =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"
                    + "<image xlink:href='http://127.0.0.1:PORT/fetched/f'/><script>fetch('http://127.0.0.1:PORT/fetched/g')</script></svg>";
    private static final String ERROR =
            "{\"title\": \"bODD\", \"detail\": \"mODD\", \"errors\": [{\"field\": \"fODD\", \"message\": \"eODD\"}]}";

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> asked = new CopyOnWriteArrayList<>();

    OddServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    /// The contract as JSON.
    String spec() {
        return whole(SPEC.replace("MARKUP", MARKUP).replace("ODD", "\\u202e\\u200b\\u001b\\u009b"));
    }

    /// What it was asked for, one path an entry.
    List<String> asked() {
        return List.copyOf(asked);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    private String whole(String text) {
        return text.replace("PORT", String.valueOf(server.getLocalPort()));
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

    private void answer(Socket socket) throws IOException {
        var words = new StringBuilder();
        for (var c = socket.getInputStream().read();
                c >= 0 && c != '\r';
                c = socket.getInputStream().read()) {
            words.append((char) c);
        }
        var path = words.toString().split("[ ?]", -1)[1];
        asked.add(path);
        var type = Map.of("/page", "text/html", "/drawing", "image/svg+xml").getOrDefault(path, "application/json");
        var text = whole(Map.of("/page", PAGE, "/drawing", DRAWING)
                .getOrDefault(path, ERROR)
                .replace("ODD", "\\u202e\\u200b"));
        var octets = text.getBytes(UTF_8);
        var head =
                "HTTP/1.1 %s pODD\r\nX-Odd: vODD\r\nContent-Type: %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                        .formatted(path.equals("/bad") ? "599" : "200", type, octets.length);
        socket.getOutputStream().write(head.replace("ODD", ODD).getBytes(UTF_8));
        socket.getOutputStream().write(octets);
        socket.shutdownOutput();
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
