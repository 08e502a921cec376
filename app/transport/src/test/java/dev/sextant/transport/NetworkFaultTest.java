package dev.sextant.transport;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Tls;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Networks that fail in every phase: each ends in time, with the right outcome and a plain reason.
final class NetworkFaultTest {
    @RegisterExtension
    private final Loopback loopback = new Loopback();

    private final MockWebServer server = loopback.server();
    private final Transport transport = loopback.transport();
    private final Heard heard = new Heard();

    @ParameterizedTest
    @CsvSource({
        "request start closed, GET, UNREACHABLE, closed the connection without an answer",
        "request start half-closed, GET, UNREACHABLE, closed the connection without an answer",
        "request start stalled, GET, TIMED_OUT, No whole answer",
        "request body closed, POST, UNREACHABLE, connection",
        "request body half-closed, POST, UNREACHABLE, connection",
        "request body stalled, POST, TIMED_OUT, No whole answer",
        "response start closed, GET, UNREACHABLE, closed the connection without an answer",
        "response start closed, POST, UNREACHABLE, closed the connection without an answer",
        "response start half-closed, GET, UNREACHABLE, connection",
        "response start stalled, GET, TIMED_OUT, No whole answer",
        "response body closed, GET, UNREACHABLE, The answer of",
        "response body half-closed, GET, UNREACHABLE, The answer of",
        "response body stalled, GET, TIMED_OUT, No whole answer",
        "slow body, GET, TIMED_OUT, No whole answer",
        "slow headers, GET, TIMED_OUT, No whole answer",
        "slow answer, GET, TIMED_OUT, No whole answer",
        "silent between bytes, GET, TIMED_OUT, No byte from",
        "length too long, GET, UNREACHABLE, The answer of",
        "bad chunk, GET, UNREACHABLE, The answer of",
        "cut chunk, GET, UNREACHABLE, The answer of",
        "no gzip, GET, UNREACHABLE, The answer of",
        "cut gzip, GET, UNREACHABLE, The answer of",
        "no brotli, GET, UNREACHABLE, The answer of",
        "no status line, GET, UNREACHABLE, does not answer in HTTP",
        "too many headers, GET, LIMITED, larger than what is taken",
    })
    void endsWithAPlainReason(String fault, String method, Outcome outcome, String words) throws Exception {
        server.enqueue(answer(fault));
        var content = method.equals("POST") ? Content.of(new byte[1 << 20]) : new Content.None();
        var reading = fault.startsWith("silent") ? Duration.ofMillis(300) : Duration.ZERO;
        var deadline = fault.startsWith("silent") ? Duration.ofSeconds(30) : Duration.ofSeconds(2);
        var terms = Request.Terms.of(Tls.SYSTEM, deadline)
                .waiting(new Request.Waiting(Duration.ofSeconds(2), reading, deadline));
        heard.start(transport, new Request(method, Target.of(Heard.url(server, "/")), Metadata.EMPTY, content, terms));
        var failure = heard.failure();
        var line = failure.problem().line();
        assertTrue(failure.outcome() == outcome, fault + ": " + failure.outcome() + " " + line);
        assertTrue(line.contains(words), fault + ": " + line);
        assertFalse(line.contains("Exception") || line.contains("okhttp"), line);
        assertTrue(heard.events().stream().noneMatch(ExchangeEvent.Completed.class::isInstance));
    }

    private static MockResponse answer(String fault) {
        var body = "x".repeat(200_000);
        var builder = new MockResponse.Builder().body(body);
        return switch (fault) {
            case "request start closed" ->
                builder.onRequestStart(new SocketEffect.CloseSocket()).build();
            case "request start half-closed" ->
                builder.onRequestStart(halfClosed()).build();
            case "request start stalled" ->
                builder.onRequestStart(SocketEffect.Stall.INSTANCE).build();
            case "request body closed" ->
                builder.onRequestBody(new SocketEffect.CloseSocket()).build();
            case "request body half-closed" ->
                builder.onRequestBody(halfClosed()).build();
            case "request body stalled" ->
                builder.onRequestBody(SocketEffect.Stall.INSTANCE).build();
            case "response start closed" ->
                builder.onResponseStart(new SocketEffect.CloseSocket()).build();
            case "response start half-closed" ->
                builder.onResponseStart(halfClosed()).build();
            case "response start stalled" ->
                builder.onResponseStart(SocketEffect.Stall.INSTANCE).build();
            case "response body closed" ->
                builder.onResponseBody(new SocketEffect.CloseSocket()).build();
            case "response body half-closed" ->
                builder.onResponseBody(halfClosed()).build();
            case "response body stalled" ->
                builder.onResponseBody(SocketEffect.Stall.INSTANCE).build();
            case "slow body" -> builder.throttleBody(10, 1, TimeUnit.SECONDS).build();
            case "slow headers" -> builder.headersDelay(20, TimeUnit.SECONDS).build();
            case "slow answer" -> builder.bodyDelay(20, TimeUnit.SECONDS).build();
            case "silent between bytes" ->
                builder.throttleBody(10, 20, TimeUnit.SECONDS).build();
            case "length too long" ->
                builder.body("short")
                        .setHeader("Content-Length", "100")
                        .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                        .build();
            case "bad chunk" -> raw(builder, "zz\r\nx\r\n0\r\n\r\n");
            case "cut chunk" -> raw(builder, "ff\r\nx");
            case "no gzip" ->
                builder.body("plain").addHeader("Content-Encoding", "gzip").build();
            case "cut gzip" ->
                builder.body(new Buffer().write(new byte[] {31, -117, 8, 0, 0, 0, 0, 0, 0, 3, 75}))
                        .addHeader("Content-Encoding", "gzip")
                        .build();
            case "no brotli" ->
                builder.body("\u007f\u007f\u007f\u007f")
                        .addHeader("Content-Encoding", "br")
                        .build();
            case "no status line" -> builder.status("nonsense").build();
            case "too many headers" -> many(builder);
            default -> throw new IllegalArgumentException(fault);
        };
    }

    private static SocketEffect halfClosed() {
        return new SocketEffect.CloseSocket(false, false, true);
    }

    private static MockResponse raw(MockResponse.Builder builder, String chunks) {
        return builder.body(chunks)
                .removeHeader("Content-Length")
                .addHeader("Transfer-Encoding", "chunked")
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }

    private static MockResponse many(MockResponse.Builder builder) {
        for (var number = 0; number < 50_000; number++) {
            builder.addHeader("X-Header-" + number, "value");
        }
        return builder.build();
    }
}
