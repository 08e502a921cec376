package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.sextant.environment.Route;
import dev.sextant.environment.Route.Proxy;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.ExchangeEvent.RequestSent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// GETs that have bodies, as search engines want them, to the runtime's own server.
final class BodiedGetTest {
    private static final String BODY = "get nothing changed here";

    private final Transport transport = new Transport();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        transport.close();
    }

    @Test
    void areSentAsTheyAreSaid() throws Exception {
        var server = serving(HttpServer.create(loopback(), 0));
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var heard = send(address + "/_search?q=1", Tls.SYSTEM, Route.USUAL);
            assertEquals(BODY.length(), heard.past(RequestSent.class).size());
            send(address + "/again", Tls.SYSTEM, Route.USUAL);
            send(
                    address + "/x",
                    Tls.SYSTEM,
                    by(Proxy.Kind.HTTP, server.getAddress().getPort()));
            try (var socks = new Socks(server.getAddress().getPort(), "ada", "pw")) {
                send("http://ships.test/y", Tls.SYSTEM, by(Proxy.Kind.SOCKS, socks.port()));
            }
        } finally {
            server.stop(0);
        }
        assertEquals(List.of("GET /_search?q=1", "GET /again", "GET /x", "GET /y"), taken);
    }

    @Test
    void areSentOverTls(@TempDir Path folder) throws Exception {
        var held = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        var secure = HttpsServer.create(loopback(), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(new HandshakeCertificates.Builder()
                .heldCertificate(held)
                .build()
                .sslContext()));
        serving(secure);
        try {
            var authority = Files.writeString(folder.resolve("ca.pem"), held.certificatePem());
            var tls = new Tls(true, List.of(authority));
            send("https://127.0.0.1:" + secure.getAddress().getPort() + "/s", tls, Route.USUAL);
        } finally {
            secure.stop(0);
        }
        assertEquals(List.of("GET /s"), taken);
    }

    @Test
    void areNotSentOverTheSecondVersion() {
        var terms = Heard.within(Duration.ZERO).by(Route.USUAL.speaking(Route.Version.HTTP_2));
        var url = Target.of("https://h.test/");
        var request = new Request("GET", url, Metadata.EMPTY, Content.of(new byte[1]), terms);
        var start = transport.start(request, StatusReader.PLAIN, new Heard());
        var refused = assertInstanceOf(Transport.Start.Refused.class, start);
        assertTrue(refused.failure().problem().line().contains("goes over HTTP/1.1"));
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private HttpServer serving(HttpServer server) {
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            taken.add(exchange.getRequestMethod() + " " + uri.getPath()
                    + (uri.getQuery() == null ? "" : "?" + uri.getQuery()));
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var whole = body.equals(BODY)
                    && exchange.getRequestHeaders().getFirst("Content-Type").equals("application/json");
            exchange.sendResponseHeaders(whole ? 200 : 500, -1);
        }
    }

    private static Route by(Proxy.Kind kind, int port) {
        return Route.USUAL.through(new Proxy.Through(kind, "127.0.0.1", port, "ada", Secret.of("pw"), List.of()));
    }

    private Heard send(String url, Tls tls, Route route) throws Exception {
        var terms = Request.Terms.of(tls, Duration.ofSeconds(20)).by(route);
        var headers = Metadata.of("Content-Type", "application/json");
        var heard = new Heard();
        heard.start(transport, new Request("GET", Target.of(url), headers, Content.of(BODY.getBytes(UTF_8)), terms));
        assertEquals(200, heard.completion().status().code());
        return heard;
    }
}
