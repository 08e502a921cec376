package dev.sextant.auth.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// Where the browser comes back to: a port of 127.0.0.1 that takes one answer and is closed (RFC 8252 section 7.3).
final class Loopback implements AutoCloseable {
    private static final String PATH = "/callback";
    private static final byte[] DONE = page("You can close this tab and go back to Sextant.");
    private static final byte[] STRANGE = page("This answer does not belong to a sign-in that Sextant waits for.");

    private final HttpServer server;
    private final Predicate<URI> mine;
    private final CompletableFuture<URI> answer = new CompletableFuture<>();

    /// Listens at once. Answers that are not `mine` are turned away, and the wait goes on.
    Loopback(Predicate<URI> mine) throws IOException {
        this.mine = mine;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 1);
        server.createContext("/", this::handle);
        server.start();
    }

    /// The address that the authorization server sends the browser to.
    URI address() {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), PATH));
    }

    /// The answer; empty when none came in time.
    Optional<URI> await(Duration patience) throws InterruptedException {
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException _) {
            return Optional.empty();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = address().resolve(exchange.getRequestURI().toString());
            var taken = exchange.getRequestMethod().equals("GET") && PATH.equals(uri.getPath()) && mine.test(uri);
            var page = taken ? DONE : STRANGE;
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'");
            exchange.sendResponseHeaders(taken ? 200 : 400, page.length);
            exchange.getResponseBody().write(page);
            if (taken) {
                answer.complete(uri);
            }
        }
    }

    private static byte[] page(String sentence) {
        return "<!doctype html><meta charset=utf-8><title>Sextant</title><p>%s</p>"
                .formatted(sentence)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Closes the port.
    @Override
    public void close() {
        server.stop(0);
    }
}
