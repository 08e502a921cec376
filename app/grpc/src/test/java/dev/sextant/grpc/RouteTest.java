package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Identity;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Secret;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.TlsServerCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RouteTest {
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Test authority")
            .build();

    @TempDir
    private Path folder;

    private final StubServer echo = StubServer.start(Contracts.probe(), Rules.echo());

    @AfterEach
    void stop() {
        echo.close();
    }

    @Test
    void goesThroughAnHttpProxyByName() throws IOException {
        try (var proxy = Middleman.http(echo.port(), "Basic dTpw");
                var desk = nowhere().through(by(Route.Proxy.Kind.HTTP, proxy, "u", "p"))) {
            assertEquals(Outcome.OK, outcome(desk));
            var asked = proxy.asked().getFirst();
            assertTrue(asked.startsWith("CONNECT grpc.invalid:7000 HTTP/1.1\r\nHost: grpc.invalid:7000\r\n"), asked);
        }
    }

    @Test
    void goesThroughASocksProxyByName() throws IOException {
        try (var proxy = Middleman.socks(echo.port(), "u", "p");
                var desk = nowhere().through(by(Route.Proxy.Kind.SOCKS, proxy, "u", "p"))) {
            assertEquals(Outcome.OK, outcome(desk));
            assertEquals("grpc.invalid:7000", proxy.asked().getFirst());
        }
    }

    @Test
    void saysThatAProxyRefused() throws IOException {
        try (var http = Middleman.http(echo.port(), "Basic dTpw");
                var socks = Middleman.socks(echo.port(), "u", "p");
                var first = nowhere().through(by(Route.Proxy.Kind.HTTP, http, "u", "secret-4711"));
                var second = nowhere().through(by(Route.Proxy.Kind.SOCKS, socks, "u", "secret-4711"))) {
            var line = first.refusal().problem().line();
            assertTrue(line.contains("did not pass us on to grpc.invalid:7000") && line.contains("407"), line);
            var other = second.refusal().problem().line();
            assertTrue(other.contains("It does not take this user and password."), other);
            assertTrue(!(line + other).contains("4711"), line + other);
        }
    }

    @Test
    void leavesAProxyOutForHostsThatBypassIt() throws IOException {
        try (var proxy = Middleman.http(echo.port(), "")) {
            var through = new Route.Proxy.Through(
                    Route.Proxy.Kind.HTTP, "127.0.0.1", proxy.port(), "", Secret.of(""), List.of("127.0.0.1"));
            try (var desk = Desk.plain(echo.port()).through(Route.USUAL.through(through))) {
                assertEquals(Outcome.OK, outcome(desk));
                assertEquals(List.of(), proxy.asked());
            }
        }
    }

    @Test
    void dialsTheAddressThatIsGivenForAName() {
        var route = new Route(
                new Route.Proxy.Direct(),
                Map.of("grpc.invalid", "127.0.0.1"),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(20),
                Route.Version.AGREED);
        try (var desk = Desk.at("grpc://grpc.invalid:" + echo.port()).through(route)) {
            assertEquals(Outcome.OK, outcome(desk));
        }
    }

    @Test
    void saysAnotherAuthorityAndUserAgent() {
        var route = new Route(
                new Route.Proxy.Direct(),
                Map.of(),
                Optional.of("api.example"),
                Optional.of("probe/1"),
                Duration.ZERO,
                Route.Version.AGREED);
        try (var server = StubServer.start(Contracts.probe(), method -> (call, headers) -> {
                    var agent = headers.get(Metadata.Key.of("user-agent", Metadata.ASCII_STRING_MARSHALLER));
                    var said = Status.ABORTED.withDescription(call.getAuthority() + " " + agent);
                    call.close(said, new Metadata());
                    return new ServerCall.Listener<>() {};
                });
                var reader = Desk.plain(echo.port());
                var desk = Desk.plain(server.port()).through(route)) {
            var message = desk.call(reader.catalog(), "Ask", "{}")
                    .completed()
                    .status()
                    .message();
            assertTrue(message.startsWith("api.example probe/1 "), message);
        }
    }

    @Test
    void showsAClientCertificateAndExpectsTheAuthority() throws IOException {
        var server = signed("api.example");
        var client = signed("client");
        var credentials = TlsServerCredentials.newBuilder()
                .keyManager(stream(server.certificatePem()), stream(server.privateKeyPkcs8Pem()))
                .trustManager(stream(AUTHORITY.certificatePem()))
                .clientAuth(TlsServerCredentials.ClientAuth.REQUIRE)
                .build();
        var tls = new Tls(true, List.of(file("authority.pem", AUTHORITY.certificatePem())));
        var identity = new Identity.Pem(
                file("client.pem", client.certificatePem()),
                file("client.key", client.privateKeyPkcs8Pem()),
                Secret.of(""));
        try (var stub = StubServer.start(Contracts.probe(), Rules.echo(), credentials);
                var nameless = Desk.secure(stub.port()).trusting(tls);
                var known = Desk.secure(stub.port())
                        .trusting(tls.as(identity))
                        .through(Route.USUAL.withAuthority("api.example"))) {
            var line = nameless.through(Route.USUAL.withAuthority("api.example"))
                    .refusal()
                    .problem()
                    .line();
            assertTrue(line.contains("asks for a client certificate"), line);
            assertEquals(Outcome.OK, outcome(known));
        }
    }

    @Test
    void waitsForAServerThatIsNotThereYet() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (var reader = Desk.plain(echo.port());
                var desk = Desk.plain(port)) {
            var call = Call.of(Desk.operation(reader.catalog(), "Ask"), Desk.struct("{}"));
            var patient = new Call(
                    call.operation(),
                    call.messages(),
                    call.metadata(),
                    call.options().waitingForReady());
            var recorded = new Recorded();
            desk.start(reader.catalog(), patient, recorded);
            try (var relay = Relay.at(port, echo.port())) {
                assertEquals(Outcome.OK, recorded.completed().status().outcome());
                assertTrue(relay.port() == port
                        && recorded.all(ExchangeEvent.NameResolved.class).size() == 1);
            }
        }
    }

    @Test
    void sendsCompressed() {
        try (var desk = Desk.plain(echo.port())) {
            var catalog = desk.catalog();
            var call = Call.of(
                    Desk.operation(catalog, "Ask"), Desk.struct("{\"text\": \"%s\"}".formatted("a".repeat(10_000))));
            var recorded = new Recorded();
            desk.start(
                    catalog,
                    new Call(
                            call.operation(),
                            call.messages(),
                            call.metadata(),
                            call.options().gzipped().within(Duration.ZERO)),
                    recorded);
            assertEquals(call.messages(), recorded.messages());
        }
    }

    private static Outcome outcome(Desk desk) {
        return desk.call(desk.catalog(), "Ask", "{}").completed().status().outcome();
    }

    private static Desk nowhere() {
        return Desk.at("grpc://grpc.invalid:7000");
    }

    private static Route by(Route.Proxy.Kind kind, Middleman proxy, String user, String password) {
        return Route.USUAL.through(
                new Route.Proxy.Through(kind, "127.0.0.1", proxy.port(), user, Secret.of(password), List.of()));
    }

    private static HeldCertificate signed(String host) {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName(host)
                .signedBy(AUTHORITY)
                .build();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static InputStream stream(String pem) {
        return new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
    }
}
