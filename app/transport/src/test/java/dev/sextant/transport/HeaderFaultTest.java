package dev.sextant.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Metadata.Entry;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What would break a request apart is refused before a connection is opened.
final class HeaderFaultTest {
    private static final Request.Terms TERMS = Request.Terms.of(Tls.SYSTEM, Duration.ofSeconds(20));

    private final Transport transport = new Transport();
    private final Heard heard = new Heard();
    private final Peer peer = Peer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

    HeaderFaultTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        transport.close();
        peer.close();
    }

    static Stream<Arguments> everywhere() {
        return Stream.of("\r", "\n", "\r\n", "\0", "\r\n\r\n")
                .flatMap(breach -> Stream.of(
                                "name", "value", "secret", "prefix", "cookie", "agent", "authority", "method")
                        .map(place -> Arguments.of(place, breach)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void isRefusedBeforeASocketOpens(String place, String breach) {
        var start = transport.start(request(place, "a" + breach + "X-Injected: b"), StatusReader.PLAIN, heard);
        expectNoConnection(start, peer);
        var line = ((Transport.Start.Refused) start).failure().problem().line();
        assertFalse(line.chars().anyMatch(Character::isISOControl), line);
    }

    /// Fails when a request was begun, or the server was reached.
    static void expectNoConnection(Transport.Start start, Peer peer) {
        assertInstanceOf(Transport.Start.Refused.class, start);
        assertEquals(0, peer.guests());
    }

    private Request request(String place, String text) {
        var headers = switch (place) {
            case "name" -> Metadata.of(text, "x");
            case "value" -> Metadata.of("X-Value", text);
            case "secret" -> Metadata.EMPTY.with(new Entry.Hidden("X-Key", "", Secret.of(text)));
            case "prefix" -> Metadata.EMPTY.with(new Entry.Hidden("Authorization", text, Secret.of("x")));
            case "cookie" -> Metadata.of("Cookie", "sid=" + text);
            default -> Metadata.EMPTY;
        };
        var method = place.equals("method") ? "GET " + text : "GET";
        var terms = TERMS.by(new Route(
                Route.USUAL.proxy(),
                Map.of(),
                place.equals("authority") ? Optional.of(text) : Optional.empty(),
                place.equals("agent") ? Optional.of(text) : Optional.empty(),
                Duration.ZERO,
                Route.Version.AGREED));
        return new Request(method, Target.of(peer.url("http")), headers, new Content.None(), terms);
    }

    @Test
    void aServerCannotSetACookieThatWouldBreakTheNextRequest() {
        var cookies = new CookieJar();
        cookies.take(URI.create(peer.url("http")), List.of("a=b\0c", "d\r\nX-Injected: e=f", "good=1"));
        assertEquals(1, cookies.all().size());
        assertEquals("good", cookies.all().getFirst().name());
    }

    @Test
    void aLetterThatEndsInALineFeedStaysALetter() throws Exception {
        try (var server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().build());
            var headers = Metadata.of("X-Letter", "\u010a\u010dX-Injected: b");
            heard.start(
                    transport,
                    new Request("GET", Target.of(Heard.url(server, "/")), headers, new Content.None(), TERMS));
            heard.completion();
            var request = server.takeRequest();
            assertEquals("\u010a\u010dX-Injected: b", request.getHeaders().get("X-Letter"));
            assertNull(request.getHeaders().get("X-Injected"));
        }
    }
}
