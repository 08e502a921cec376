package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Route;
import dev.sextant.environment.Route.Proxy.Kind;
import dev.sextant.environment.Route.Proxy.Through;
import dev.sextant.environment.Route.Version;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests go by the route of their environment.
final class RouteTest {
    @RegisterExtension
    private final Loopback loopback = new Loopback();

    private final MockWebServer server = loopback.server();
    private final Transport transport = loopback.transport();
    private final Heard heard = new Heard();

    @Test
    void speaksTheSecondVersionWithoutTls() throws Exception {
        try (var plain = new MockWebServer()) {
            plain.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
            plain.start(InetAddress.getLoopbackAddress(), 0);
            plain.enqueue(new MockResponse.Builder().body("h2c").build());
            heard.start(transport, get(Heard.url(plain, "/"), Route.USUAL.speaking(Version.H2C)));
            heard.completion();
            assertEquals(
                    "HTTP/2", heard.past(ExchangeEvent.HeadersReceived.class).protocol());
        }
    }

    @ParameterizedTest
    @CsvSource({"AGREED, HTTP/2", "HTTP_1_1, HTTP/1.1", "HTTP_2, HTTP/2"})
    void speaksTheVersionThatIsChosen(Version version, String spoken, @TempDir Path folder) throws Exception {
        try (var secure = secure(true)) {
            secure.server().enqueue(new MockResponse.Builder().build());
            var terms = Request.Terms.of(secure.trust(folder), Duration.ofSeconds(20))
                    .by(Route.USUAL.speaking(version));
            heard.start(transport, Request.get(Target.of(Heard.url(secure.server(), "/")), terms));
            heard.completion();
            assertEquals(spoken, heard.past(ExchangeEvent.HeadersReceived.class).protocol());
            var chain = heard.past(ExchangeEvent.Secured.class).chain();
            assertEquals(List.of("127.0.0.1", "ships.test"), chain.getFirst().names());
            assertTrue(chain.getFirst().pem().startsWith("-----BEGIN CERTIFICATE-----"));
        }
    }

    @Test
    void saysThatTheSecondVersionIsNotSpoken(@TempDir Path folder) throws Exception {
        try (var secure = secure(false)) {
            var terms = Request.Terms.of(secure.trust(folder), Duration.ofSeconds(20))
                    .by(Route.USUAL.speaking(Version.HTTP_2));
            heard.start(transport, Request.get(Target.of(Heard.url(secure.server(), "/")), terms));
            assertTrue(heard.failure().problem().what().contains("does not speak HTTP/2"));
            assertEquals(0, secure.server().getRequestCount());
        }
    }

    @Test
    void dialsWhereTheRouteSays() throws Exception {
        server.enqueue(new MockResponse.Builder().build());
        var route = new Route(
                new Route.Proxy.Direct(),
                Map.of("ships.test", "127.0.0.1"),
                java.util.Optional.empty(),
                java.util.Optional.of("Tester/1"),
                Duration.ZERO,
                Version.AGREED);
        heard.start(transport, get("http://ships.test:%d/".formatted(server.getPort()), route));
        heard.completion();
        var taken = server.takeRequest();
        assertEquals("ships.test:" + server.getPort(), taken.getHeaders().get("Host"));
        assertEquals("Tester/1", taken.getHeaders().get("User-Agent"));
    }

    @Test
    void asksUnderTheNameThatTheRouteSays(@TempDir Path folder) throws Exception {
        try (var secure = secure(true)) {
            secure.server().enqueue(new MockResponse.Builder().build());
            var terms = Request.Terms.of(secure.trust(folder), Duration.ofSeconds(20))
                    .by(Route.USUAL.withAuthority("ships.test"));
            heard.start(
                    transport,
                    Request.get(Target.of("https://127.0.0.1:" + secure.server().getPort() + "/"), terms));
            heard.completion();
            assertEquals("ships.test", secure.server().takeRequest().getUrl().host());
        }
    }

    @Test
    void goesThroughAProxyWithItsCredential() throws Exception {
        server.enqueue(new MockResponse.Builder().body("proxied").build());
        heard.start(
                transport,
                get("http://ships.test/x", through(Kind.HTTP, server.getPort(), "ada", "canary-pw", List.of())));
        heard.completion();
        var taken = server.takeRequest();
        assertEquals("http://ships.test/x", taken.getTarget());
        var said = Base64.getEncoder().encodeToString("ada:canary-pw".getBytes(UTF_8));
        assertEquals("Basic " + said, taken.getHeaders().get("Proxy-Authorization"));
        assertFalse(heard.events().toString().contains(said), heard.events().toString());
    }

    @Test
    void goesAroundTheProxyWhereThatIsSaid() throws Exception {
        server.enqueue(new MockResponse.Builder().build());
        var nobody = through(Kind.HTTP, 1, "", "", List.of("*.test", "127.0.0.1"));
        heard.start(transport, get(Heard.url(server, "/"), nobody));
        heard.completion();
        assertEquals("/", server.takeRequest().getTarget());
    }

    @Test
    void tunnelsTlsThroughAProxy(@TempDir Path folder) throws Exception {
        try (var secure = secure(true)) {
            secure.server().enqueue(new MockResponse.Builder().inTunnel().build());
            secure.server().enqueue(new MockResponse.Builder().body("within").build());
            var route = through(Kind.HTTP, secure.server().getPort(), "ada", "pw", List.of());
            var terms = Request.Terms.of(secure.trust(folder), Duration.ofSeconds(20))
                    .by(route);
            heard.start(transport, Request.get(Target.of("https://ships.test/"), terms));
            heard.completion();
            var tunnel = secure.server().takeRequest();
            assertEquals("CONNECT", tunnel.getMethod());
            assertEquals("Basic YWRhOnB3", tunnel.getHeaders().get("Proxy-Authorization"));
        }
    }

    @Test
    void saysThatAProxyWantsAnotherCredential() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(407)
                .addHeader("Proxy-Authenticate", "Basic realm=x")
                .build());
        heard.start(transport, get("https://ships.test/", through(Kind.HTTP, server.getPort(), "", "", List.of())));
        var failure = heard.failure();
        assertEquals(Outcome.UNREACHABLE, failure.outcome());
        assertTrue(
                failure.problem().what().contains("The proxy did not pass us on"),
                failure.problem().line());
    }

    @Test
    void goesThroughASocksProxyByName() throws Exception {
        server.enqueue(new MockResponse.Builder().body("relayed").build());
        try (var socks = new Socks(server.getPort(), "ada", "pw")) {
            heard.start(
                    transport, get("http://ships.test/", through(Kind.SOCKS, socks.port(), "ada", "pw", List.of())));
            heard.completion();
            assertEquals(List.of("ada:pw", "ships.test:80"), socks.heard());
        }
    }

    @Test
    void saysThatASocksProxyRefused() throws Exception {
        try (var socks = new Socks(1, "ada", "pw")) {
            heard.start(
                    transport, get("http://ships.test/", through(Kind.SOCKS, socks.port(), "ada", "no", List.of())));
            var problem = heard.failure().problem();
            assertTrue(problem.cause().contains("does not take this user"), problem.line());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https_proxy=http://p:8080, https://a.test/, p:8080",
        "HTTPS_PROXY=p:8080, https://a.test/, p:8080",
        "HTTP_PROXY=p:8080, http://a.test/, ''",
        "all_proxy=socks5h://p, http://a.test/, p:1080",
        "all_proxy=p:1;no_proxy=.test, http://a.test/, ''",
        "all_proxy=p:1;no_proxy=b.test, http://a.test/, p:1",
        "all_proxy=p:1;NO_PROXY=*, http://a.test/, ''",
        "all_proxy=p:1, http://127.0.0.1/, ''",
        "all_proxy=p:1, http://localhost/, ''",
    })
    void goesByTheVariablesOfCommandLines(String variables, String address, String expected) {
        var set = new java.util.HashMap<String, String>();
        for (var variable : variables.split(";", -1)) {
            set.put(variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1));
        }
        var route = new Proxies(set::get).settled(Route.USUAL, URI.create(address));
        assertEquals(expected, route.proxy() instanceof Through through ? through.host() + ":" + through.port() : "");
    }

    private static Route through(Kind kind, int port, String user, String password, List<String> bypass) {
        return Route.USUAL.through(new Through(kind, "127.0.0.1", port, user, Secret.of(password), bypass));
    }

    private static Request get(String url, Route route) {
        var terms = Request.Terms.of(Tls.SYSTEM, Duration.ofSeconds(20)).by(route);
        return new Request("GET", Target.of(url), Metadata.EMPTY, new Content.None(), terms);
    }

    /// A server with a certificate for 127.0.0.1 and ships.test.
    private record Secure(MockWebServer server, HeldCertificate certificate) implements AutoCloseable {
        Tls trust(Path folder) throws IOException {
            var file = Files.writeString(folder.resolve("ca.pem"), certificate.certificatePem());
            return new Tls(true, List.of(file));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    private static Secure secure(boolean second) throws IOException {
        var certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("ships.test")
                .build();
        var secure = new MockWebServer();
        secure.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        secure.setProtocols(second ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1) : List.of(Protocol.HTTP_1_1));
        secure.start(InetAddress.getLoopbackAddress(), 0);
        return new Secure(secure, certificate);
    }
}
