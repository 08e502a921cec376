package dev.sextant.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// A server on 127.0.0.1 that answers fixed texts and remembers what it was asked.
final class LocalServer implements AutoCloseable {
    private final HttpServer server;
    private final String scheme;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private LocalServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static LocalServer plain() throws IOException {
        return new LocalServer(HttpServer.create(loopback(), 0), "http");
    }

    /// Shows a certificate that is signed by itself.
    static LocalServer selfSigned() throws IOException {
        var certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        var context = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext();
        var server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new LocalServer(server, "https");
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /// Answers this path with a status and a text.
    LocalServer answering(String path, int code, String text) {
        server.createContext(path, exchange -> answer(exchange, code, text));
        return this;
    }

    /// Answers this path with a redirect.
    LocalServer redirecting(String path, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            answer(exchange, 302, "");
        });
        return this;
    }

    /// Never answers this path.
    LocalServer silentAt(String path) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestURI().toString());
            try {
                closed.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        return this;
    }

    private void answer(HttpExchange exchange, int code, String text) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().entrySet());
            var octets = text.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(code, octets.length == 0 ? -1 : octets.length);
            if (octets.length > 0) {
                exchange.getResponseBody().write(octets);
            }
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return scheme + "://127.0.0.1:" + port() + path;
    }

    /// What it was asked: target and headers, in order.
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
