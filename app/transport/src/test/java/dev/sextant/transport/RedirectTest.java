package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Redirects are followed one by one, and nothing that could be a secret crosses to another origin.
final class RedirectTest {
    static final String CANARY = "canary-7f3a91";

    private final MockWebServer first = new MockWebServer();
    private final MockWebServer other = new MockWebServer();
    private final MockWebServer secure = new MockWebServer();
    private final Transport transport = new Transport(_ -> List.of(InetAddress.getLoopbackAddress()));
    private final Heard heard = new Heard();
    private final CookieJar cookies = new CookieJar();

    @BeforeEach
    void start() throws IOException {
        first.start(InetAddress.getLoopbackAddress(), 0);
        other.start(InetAddress.getLoopbackAddress(), 0);
        var certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        var certificates =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        secure.useHttps(certificates.sslSocketFactory());
        secure.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() throws IOException {
        transport.close();
        first.close();
        other.close();
        secure.close();
    }

    static Stream<Arguments> everywhere() {
        return Stream.of("GET", "POST")
                .flatMap(method -> Stream.of(301, 302, 303, 307, 308)
                        .flatMap(code -> Stream.of("other host", "other port", "https to http", "same origin")
                                .map(where -> Arguments.of(method, code, where))));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void carriesNoSecretToAnotherOrigin(String method, int code, String where) throws Exception {
        var from = where.equals("https to http") ? secure : first;
        var same = where.equals("same origin");
        var to = same || where.equals("other host") ? first : other;
        var host = where.equals("other host") ? "other.test" : "127.0.0.1";
        from.enqueue(redirect(code, "http://%s:%d/next?a=1".formatted(host, to.getPort())));
        to.enqueue(new MockResponse.Builder().body("there").build());
        cookies.take(URI.create(Heard.url(from, "/")), List.of("sid=jar-" + CANARY + "; Path=/"));
        heard.start(transport, request(method, from));
        heard.completion();
        from.takeRequest();
        var keepsBody = method.equals("POST") && (code == 307 || code == 308);
        var told = heard.past(ExchangeEvent.Redirected.class);
        assertEquals(same || !keepsBody, told.followed());
        assertFalse(heard.events().toString().contains(CANARY), heard.events().toString());
        if (!told.followed()) {
            assertEquals(1, from.getRequestCount() + (from == to ? 0 : to.getRequestCount()));
            assertEquals(List.of("the body, so that it is not followed"), told.dropped());
            return;
        }
        var arrived = to.takeRequest();
        assertEquals(keepsBody ? "POST" : "GET", arrived.getMethod());
        if (same) {
            assertTrue(text(arrived).contains(CANARY), text(arrived));
        } else {
            expectNoSecret(arrived);
        }
        assertEquals(
                same ? List.of() : List.of("Authorization", "X-Api-Key", "x-anchore-account", "Cookie"),
                told.dropped().stream().filter(name -> !name.equals("X-Plain")).toList());
    }

    private Request request(String method, MockWebServer from) {
        var headers = Metadata.EMPTY
                .with(new Metadata.Entry.Hidden("Authorization", "Bearer ", Secret.of(CANARY)))
                .with(new Metadata.Entry.Hidden("X-Api-Key", "", Secret.of(CANARY)))
                .with("x-anchore-account", "plain")
                .with("Content-Type", "text/plain");
        var target = new Target(Heard.url(from, "/start?key=" + CANARY), Heard.url(from, "/start") + "?key=•••");
        var content = method.equals("POST") ? Content.of(CANARY.getBytes(UTF_8)) : new Content.None();
        return new Request(method, target, headers, content, following(false));
    }

    private Request.Terms following(boolean verified) {
        return Request.Terms.of(new Tls(verified, List.of()), Duration.ofSeconds(20))
                .with(new Request.Habits(true, false, false, cookies));
    }

    private static MockResponse redirect(int code, String location) {
        return new MockResponse.Builder()
                .code(code)
                .addHeader("Location", location)
                .build();
    }

    /// Fails when a request to a stranger holds anything of ours.
    static void expectNoSecret(RecordedRequest request) {
        assertFalse(text(request).contains(CANARY), text(request));
    }

    private static String text(RecordedRequest request) {
        var body = request.getBody() == null ? "" : request.getBody().utf8();
        var headers = new StringBuilder();
        // All of them together would be shown without what is in the most telling ones.
        request.getHeaders().forEach(header -> headers.append(header.getFirst() + ": " + header.getSecond() + "\n"));
        return request.getTarget() + "\n" + headers + "\n" + body;
    }

    @Test
    void doesNotFollowAnAddressThatRepeatsTheSecret() throws Exception {
        first.enqueue(redirect(302, Heard.url(other, "/log?got=" + CANARY)));
        heard.start(transport, request("GET", first));
        heard.completion();
        assertFalse(heard.past(ExchangeEvent.Redirected.class).followed());
        assertEquals(0, other.getRequestCount());
        assertFalse(heard.past(ExchangeEvent.Redirected.class).target().contains(CANARY));
    }

    @Test
    void trustsAStrangerOnlyByItsCertificate() throws Exception {
        first.enqueue(redirect(302, Heard.url(secure, "/")));
        heard.start(transport, new Request("GET", target("/"), Metadata.EMPTY, new Content.None(), following(false)));
        assertTrue(heard.failure().problem().what().contains("signed by itself"));
    }

    @Test
    void tellsEveryHop() throws Exception {
        first.enqueue(redirect(301, "/a"));
        first.enqueue(redirect(308, "b?c=1#part"));
        first.enqueue(new MockResponse.Builder().body("end").build());
        heard.start(transport, new Request("GET", target("/"), Metadata.EMPTY, new Content.None(), following(true)));
        heard.completion();
        assertEquals(
                "[RequestSent, HeadersReceived, Redirected, RequestSent, HeadersReceived, Redirected, RequestSent, "
                        + "HeadersReceived, MessageReceived, Completed]",
                heard.events().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .filter(step -> !step.equals("NameResolved") && !step.equals("Connected"))
                        .toList()
                        .toString());
        first.takeRequest();
        first.takeRequest();
        assertEquals("/b?c=1", first.takeRequest().getTarget());
    }

    @Test
    void endsACircle() throws Exception {
        for (var count = 0; count < 30; count++) {
            first.enqueue(redirect(302, "/"));
        }
        heard.start(transport, new Request("GET", target("/"), Metadata.EMPTY, new Content.None(), following(true)));
        assertEquals(Outcome.REDIRECT, heard.completion().status().outcome());
        assertEquals(21, first.getRequestCount());
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "file:///etc/passwd", "ftp://127.0.0.1/x", "'http://'", "'http://a b^/'"})
    void showsARedirectThatLeadsNowhere(String location) throws Exception {
        first.enqueue(redirect(302, location));
        heard.start(transport, new Request("GET", target("/"), Metadata.EMPTY, new Content.None(), following(true)));
        assertEquals(Outcome.REDIRECT, heard.completion().status().outcome());
    }

    @Test
    void sendsEachHostItsOwnCookies() throws Exception {
        first.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "/again")
                .addHeader("Set-Cookie", "a=1; Path=/")
                .addHeader("Set-Cookie", "b=2; Path=/elsewhere")
                .build());
        first.enqueue(new MockResponse.Builder().build());
        heard.start(transport, new Request("GET", target("/"), Metadata.EMPTY, new Content.None(), following(true)));
        heard.completion();
        first.takeRequest();
        assertEquals("a=1", first.takeRequest().getHeaders().get("Cookie"));
        assertEquals(2, cookies.all().size());
        assertEquals(1, cookies.of(URI.create("http://127.0.0.1:1/")).size());
    }

    private Target target(String path) {
        return Target.of(Heard.url(first, path));
    }
}
