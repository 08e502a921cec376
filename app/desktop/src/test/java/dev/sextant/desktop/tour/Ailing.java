package dev.sextant.desktop.tour;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on which each call fails in a way of its own until it is made as it wants.
final class Ailing implements AutoCloseable {
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Ailing, version: "1" }
            paths:
              /well:
                get: { responses: { "200": { description: Fine. } } }
              /busy:
                get: { responses: { "200": { description: Fine. }, "429": { description: Too many at once. } } }
              /reports:
                post:
                  requestBody:
                    content:
                      application/json: { schema: { $ref: "#/components/schemas/Report" } }
                      application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Report" } }
                  responses: { "200": { description: Taken. } }
            components:
              schemas:
                Report: { type: object, properties: { title: { type: string } } }
            """;

    private final HttpServer server;
    private final AtomicInteger busy = new AtomicInteger();

    private Ailing(HttpServer server) {
        this.server = server;
    }

    static Ailing start() {
        try {
            var ailing = new Ailing(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            ailing.server.createContext("/", ailing::answer);
            ailing.server.start();
            return ailing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/busy" -> {
                exchange.getResponseHeaders().add("Retry-After", "2");
                say(exchange, busy.getAndIncrement() == 0 ? 429 : 200, "\"at last\"");
            }
            case "/reports" -> {
                var form = "application/x-www-form-urlencoded";
                exchange.getResponseHeaders().add("Accept-Post", form);
                var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
                say(exchange, type.startsWith(form) ? 200 : 415, "\"taken as a form\"");
            }
            default -> say(exchange, 200, "\"well\"");
        }
    }

    private static void say(HttpExchange exchange, int code, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var octets = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(code, octets.length);
        try (var out = exchange.getResponseBody()) {
            out.write(octets);
        }
    }

    /// Writes a workspace into a folder whose address says TLS, which the server does not speak.
    Path workspace(Path folder) {
        try {
            Files.writeString(folder.resolve("ailing.yaml"), CONTRACT);
            Files.writeString(folder.resolve("sextant.json"), """
                    {"format":1,"name":"Ward",
                     "sources":[{"name":"Ailing","kind":"openapi","location":"ailing.yaml"}],
                     "environments":[{"name":"local","addresses":{"Ailing":"https://127.0.0.1:%d"}}]}
                    """.formatted(
                            server.getAddress().getPort()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
