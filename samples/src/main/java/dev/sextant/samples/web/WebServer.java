package dev.sextant.samples.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.sextant.samples.server.Loopback;
import dev.sextant.samples.server.SelfSigned;
import dev.sextant.samples.server.Transport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// An HTTP server on 127.0.0.1.
public final class WebServer implements AutoCloseable {
    private static final int LARGEST_REQUEST_BYTES = 8 << 20;

    private final HttpServer server;
    private final String scheme;
    private final List<Route> routes;
    private final Refusals refusals;

    private WebServer(HttpServer server, String scheme, List<Route> routes, Refusals refusals) {
        this.server = server;
        this.scheme = scheme;
        this.routes = List.copyOf(routes);
        this.refusals = refusals;
    }

    /// How the server itself refuses what no route answers.
    @FunctionalInterface
    public interface Refusals {
        /// The answer with this status and reason.
        Answer of(int status, String message);
    }

    /// Starts a server; returns when it listens.
    ///
    /// @param port the port, or 0 for any that is free
    /// @throws UncheckedIOException if the port cannot be listened on
    public static WebServer start(int port, Transport transport, List<Route> routes, Refusals refusals) {
        InetSocketAddress place = Loopback.at(port);
        try {
            var server = switch (transport) {
                case Transport.Plaintext plaintext ->
                    new WebServer(HttpServer.create(place, 0), "http", routes, refusals);
                case Transport.Tls(SelfSigned certificate) ->
                    new WebServer(https(place, certificate), "https", routes, refusals);
            };
            server.listen();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " cannot be listened on", e);
        }
    }

    /// Its address, without a slash at the end.
    public URI address() {
        return URI.create(
                scheme + "://" + Loopback.HOST + ":" + server.getAddress().getPort());
    }

    /// Stops at once.
    @Override
    public void close() {
        server.stop(0);
    }

    private static HttpsServer https(InetSocketAddress place, SelfSigned certificate) throws IOException {
        HttpsServer server = HttpsServer.create(place, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.http()));
        return server;
    }

    private void listen() {
        server.setExecutor(Thread.ofVirtual().name("sample-request")::start);
        server.createContext("/", this::serve);
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST_BYTES + 1);
            Answer answer = body.length > LARGEST_REQUEST_BYTES
                    ? refusals.of(413, "the request is larger than 8 MiB")
                    : answer(exchange, body);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            boolean head = "HEAD".equals(exchange.getRequestMethod());
            exchange.sendResponseHeaders(answer.status(), head ? -1 : answer.length());
            if (!head && answer.length() >= 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    answer.content().write(out);
                }
            }
        }
    }

    private Answer answer(HttpExchange exchange, byte[] body) {
        URI uri = exchange.getRequestURI();
        List<String> path = Route.segments(uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
        String method = "HEAD".equals(exchange.getRequestMethod()) ? "GET" : exchange.getRequestMethod();
        var methods = new TreeSet<String>();
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = route.match(path);
            if (parameters.isPresent() && route.method().equals(method)) {
                var headers = new LinkedHashMap<String, List<String>>(exchange.getRequestHeaders());
                return route.answer()
                        .apply(new Request(method, uri, parameters.get(), PercentCoding.query(uri), headers, body));
            }
            parameters.ifPresent(matched -> methods.add(route.method()));
        }
        return methods.isEmpty()
                ? refusals.of(404, "nothing answers at " + uri.getRawPath())
                : refusals.of(405, method + " is not answered at " + uri.getRawPath())
                        .with("Allow", methods.stream().collect(Collectors.joining(", ")));
    }
}
