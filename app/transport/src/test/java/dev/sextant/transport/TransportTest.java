package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TransportTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    private final Loopback loopback = new Loopback();

    private final MockWebServer server = loopback.server();
    private final Transport transport = loopback.transport();
    private final Heard heard = new Heard();

    @Test
    void tellsEveryStepInOrder() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body("{}")
                .addHeader("Content-Type", "application/json")
                .build());
        heard.start(transport, get("/things"));
        assertEquals("OK", heard.completion().status().name());
        var steps = heard.events().stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
        assertEquals(
                "[Connected, RequestSent, HeadersReceived, MessageReceived, Completed]",
                steps.stream()
                        .filter(step -> !step.equals("NameResolved"))
                        .toList()
                        .toString());
        assertEquals(
                "application/json",
                heard.past(ExchangeEvent.MessageReceived.class).body().mediaType());
    }

    @Test
    void saysThatAConnectionWasReused() throws Exception {
        server.enqueue(new MockResponse.Builder().build());
        server.enqueue(new MockResponse.Builder().build());
        heard.start(transport, get("/"));
        heard.completion();
        var second = new Heard();
        second.start(transport, get("/"));
        second.completion();
        assertFalse(heard.past(ExchangeEvent.Connected.class).reused());
        assertTrue(second.past(ExchangeEvent.Connected.class).reused());
    }

    @Test
    void showsARedirectAndDoesNotFollowIt() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "/elsewhere")
                .build());
        heard.start(transport, get("/"));
        assertEquals(Outcome.REDIRECT, heard.completion().status().outcome());
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void unpacksGzipAndCountsBothSizes() throws Exception {
        var packed = gzip("a".repeat(10_000).getBytes(UTF_8));
        server.enqueue(packed(packed));
        heard.start(transport, get("/"));
        heard.completion();
        var body = heard.past(ExchangeEvent.MessageReceived.class).body();
        assertEquals(10_000, body.size());
        assertEquals(packed.length, body.wireSize());
        assertTrue(heard.past(ExchangeEvent.HeadersReceived.class).metadata().has("Content-Encoding"));
    }

    @Test
    void stopsAtABomb() throws Exception {
        server.enqueue(packed(gzip(new byte[64 << 20])));
        heard.start(transport, get("/"));
        var failure = heard.failure();
        assertEquals(Outcome.LIMITED, failure.outcome());
        assertTrue(
                failure.problem().line().contains("1000 times"),
                failure.problem().line());
        assertTrue(heard.past(ExchangeEvent.MessageReceived.class).body().size() > 0);
    }

    @Test
    void stopsAtTheLargestAnswer() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body(new Buffer().write(new byte[3 << 20]))
                .build());
        var terms = Heard.within(PATIENCE).takingAtMost(2 << 20);
        heard.start(transport, Request.get(target("/"), terms));
        assertTrue(heard.failure().problem().line().contains("2 MiB"));
    }

    @Test
    void refusesALineBreakBeforeTheSocketOpens() {
        var headers = Metadata.of("X-Trick", "a\r\nHost: other");
        var request = new Request("GET", target("/"), headers, new Content.None(), Heard.within(PATIENCE));
        assertInstanceOf(Transport.Start.Refused.class, transport.start(request, StatusReader.PLAIN, heard));
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void sendsAMediaTypeWithoutABody() throws Exception {
        server.enqueue(new MockResponse.Builder().build());
        var headers = Metadata.of("Content-Type", "application/vnd.api+json");
        heard.start(transport, new Request("GET", target("/"), headers, new Content.None(), Heard.within(PATIENCE)));
        heard.completion();
        assertEquals(
                "application/vnd.api+json", server.takeRequest().getHeaders().get("Content-Type"));
    }

    @Test
    void sendsTheBytesOfABody() throws Exception {
        server.enqueue(new MockResponse.Builder().build());
        var octets = "{\"id\":9007199254740993}".getBytes(UTF_8);
        var headers = Metadata.of("Content-Type", "application/json");
        heard.start(transport, new Request("POST", target("/"), headers, Content.of(octets), Heard.within(PATIENCE)));
        heard.completion();
        var taken = server.takeRequest();
        assertArrayEquals(
                octets, taken.getBody() == null ? new byte[0] : taken.getBody().toByteArray());
        assertEquals("application/json", taken.getHeaders().get("Content-Type"));
        assertEquals(octets.length, heard.past(ExchangeEvent.RequestSent.class).size());
    }

    @Test
    void masksSecretsInWhatItTells() throws Exception {
        server.enqueue(new MockResponse.Builder().build());
        var secret = new Metadata.Entry.Hidden("Authorization", "Bearer ", Secret.of("canary-4711"));
        var target = new Target(
                server.url("/?key=canary-4711").toString(),
                server.url("/?key=•••").toString());
        var headers = Metadata.EMPTY.with(secret);
        heard.start(transport, new Request("GET", target, headers, new Content.None(), Heard.within(PATIENCE)));
        heard.completion();
        assertEquals("Bearer canary-4711", server.takeRequest().getHeaders().get("Authorization"));
        assertFalse(heard.events().toString().contains("canary"), heard.events().toString());
    }

    @Test
    void waitsForAWholeAnswerWhenAsked() throws Exception {
        server.enqueue(new MockResponse.Builder().code(404).body("gone").build());
        var answer = assertInstanceOf(Fetched.Answer.class, transport.fetch(get("/")));
        assertEquals(404, answer.code());
        assertEquals("gone", new String(answer.body().head(10), UTF_8));
    }

    private Request get(String path) {
        return Request.get(target(path), Heard.within(PATIENCE));
    }

    private Target target(String path) {
        return Target.of(server.url(path).toString());
    }

    private static MockResponse packed(byte[] packed) {
        return new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(packed))
                .build();
    }

    private static byte[] gzip(byte[] octets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(octets);
        }
        return out.toByteArray();
    }
}
