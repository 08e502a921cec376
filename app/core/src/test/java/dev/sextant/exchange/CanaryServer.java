package dev.sextant.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server that takes, refuses, fails and sends elsewhere, gives tokens, and remembers every byte it was sent.
public final class CanaryServer implements AutoCloseable {
    private final HttpServer server;
    private final String token;
    private final String elsewhere;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /// `token` is the token it gives, `elsewhere` where `/away` leads.
    public CanaryServer(String token, String elsewhere) throws IOException {
        this.token = token;
        this.elsewhere = elsewhere;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /// Where it is.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Everything it was sent, one request an entry.
    public List<String> heard() {
        return heard;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n"
                    + exchange.getRequestHeaders().entrySet() + "\n" + body);
            switch (exchange.getRequestURI().getPath()) {
                case "/token" -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    say(
                            exchange,
                            200,
                            "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600}".formatted(token));
                }
                case "/away" -> {
                    exchange.getResponseHeaders().set("Location", elsewhere + "/there");
                    say(exchange, 302, "");
                }
                case "/refuse" -> {
                    exchange.getResponseHeaders()
                            .set("WWW-Authenticate", "Digest realm=\"shop\", nonce=\"n0\", qop=\"auth\"");
                    say(exchange, 401, "{\"message\":\"no\"}");
                }
                case "/fail" -> say(exchange, 500, "{\"message\":\"broken\"}");
                default -> say(exchange, 200, "{\"message\":\"fine\"}");
            }
        }
    }

    private static void say(HttpExchange exchange, int code, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
