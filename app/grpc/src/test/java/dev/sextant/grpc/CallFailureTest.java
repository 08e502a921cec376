package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.schema.Value;
import io.grpc.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CallFailureTest {
    private static final byte[] WORD = {0x0a, 2, 'h', 'i'};

    private final StubServer echo = StubServer.start(Contracts.probe(), Rules.echo());
    private final GrpcProtocol protocol = new GrpcProtocol(Duration.ofMillis(400));
    private final Catalog catalog = catalog();

    @AfterAll
    void stop() {
        protocol.close();
        echo.close();
    }

    @Test
    void namesAHostWithoutAddress() {
        var failed = call("grpc://no-such-host.invalid:1", "{}").failed();
        assertEquals(Outcome.UNREACHABLE, failed.outcome());
        assertEquals(
                "No address is known for no-such-host.invalid.",
                failed.problem().what());
    }

    @Test
    void namesAPortWhereNothingListens() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var failed = call("grpc://127.0.0.1:" + port, "{}").failed();
        assertEquals(Outcome.UNREACHABLE, failed.outcome());
        assertEquals(
                "Nothing listens at 127.0.0.1:%d.".formatted(port),
                failed.problem().what());
    }

    @Test
    void knowsAPlaintextPortWhenItSpokeTls() {
        var failed = call("grpcs://127.0.0.1:" + echo.port(), "{}").failed();
        assertEquals(Outcome.UNREACHABLE, failed.outcome());
        assertEquals(
                "127.0.0.1:%d does not speak TLS.".formatted(echo.port()),
                failed.problem().what());
    }

    @Test
    void saysWhatWorkedWhenNobodyAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var address = "grpcs://127.0.0.1:" + silent.getLocalPort();
            var failed = call(address, "{}").failed();
            assertEquals(Outcome.UNREACHABLE, failed.outcome());
            assertTrue(
                    failed.problem().cause().startsWith("DNS and TCP worked, TLS did not"),
                    failed.problem().line());
            var late = call(address, probe("Ask", "{}", Duration.ofMillis(100))).failed();
            assertEquals(Outcome.TIMED_OUT, late.outcome());
        }
    }

    @Test
    void findsTheServerAgainOnceItListens() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertEquals(
                Outcome.UNREACHABLE,
                call("grpc://127.0.0.1:" + port, "{}").failed().outcome());
        try (var relay = Relay.at(port, echo.port())) {
            assertEquals(
                    Outcome.OK,
                    call("grpc://127.0.0.1:" + relay.port(), "{}")
                            .completed()
                            .status()
                            .outcome());
        }
    }

    @ParameterizedTest
    @EnumSource(Status.Code.class)
    void passesOnEveryStatusOfTheServer(Status.Code code) {
        try (var server =
                StubServer.start(Contracts.probe(), Rules.status(code.toStatus().withDescription("so be it")))) {
            var status = call(server, "{}").completed().status();
            assertEquals(code.value(), status.code());
            assertEquals(code.name(), status.name());
            assertEquals("so be it", status.message());
            assertEquals(code == Status.Code.OK, status.outcome() == Outcome.OK);
        }
    }

    @Test
    void endsAtTheDeadline() {
        try (var server = StubServer.start(Contracts.probe(), Rules.then(call -> {}))) {
            var failed = call("grpc://127.0.0.1:" + server.port(), probe("Ask", "{}", Duration.ofMillis(200)))
                    .failed();
            assertEquals(Outcome.TIMED_OUT, failed.outcome());
            assertTrue(
                    failed.problem().what().contains("in 200 ms (4 DEADLINE_EXCEEDED)"),
                    failed.problem().line());
        }
    }

    @Test
    void takesNoMessageAboveTheLimit() {
        var large = "{\"text\": \"%s\"}".formatted("x".repeat(3000));
        var call = probe("Ask", large, Duration.ofSeconds(10));
        var limited = new Call(
                call.operation(), call.messages(), call.metadata(), new Call.Options(Duration.ofSeconds(10), 1000));
        var failed = call("grpc://127.0.0.1:" + echo.port(), limited).failed();
        assertEquals(Outcome.LIMITED, failed.outcome());
        assertTrue(
                failed.problem().cause().contains("1000 bytes"),
                failed.problem().line());
    }

    @Test
    void sendsNothingThatDoesNotFit() {
        var call = call("grpc://127.0.0.1:1", "{\"text\": \"a\", \"count\": 4294967296}");
        assertEquals(1, call.events().size());
        assertEquals(Outcome.INVALID, call.failed().outcome());
        assertEquals(
                "Field count: 4294967296 is outside int32, -2147483648 to 2147483647.",
                call.failed().problem().what());
    }

    @Test
    void sendsNoMetadataThatGrpcCannotCarry() {
        for (var metadata : List.of(
                Metadata.of("x-name", "naïve"),
                Metadata.of("bad name", "x"),
                Metadata.of("grpc-timeout", "1S"),
                Metadata.of("key-bin", "?"))) {
            var call = new Call(
                    Desk.operation(catalog, "Ask"), List.of(Value.Struct.EMPTY), metadata, Call.Options.DEFAULT);
            assertEquals(
                    Outcome.INVALID, call("grpc://127.0.0.1:1", call).failed().outcome());
        }
    }

    @Test
    void saysThatTheLineWasCut() throws Exception {
        try (var server = StubServer.start(Contracts.probe(), Rules.then(call -> {
                    call.sendHeaders(new io.grpc.Metadata());
                    call.sendMessage(WORD);
                }));
                var relay = Relay.to(server.port())) {
            var first = new CountDownLatch(1);
            var recorded = new Recorded();
            protocol.start(
                    catalog,
                    probe("Watch", "{}", Duration.ofSeconds(10)),
                    endpoint("grpc://127.0.0.1:" + relay.port()),
                    event -> {
                        recorded.on(event);
                        if (event instanceof ExchangeEvent.MessageReceived) {
                            first.countDown();
                        }
                    });
            first.await();
            relay.cut();
            assertEquals(Outcome.UNREACHABLE, recorded.failed().outcome());
            assertTrue(
                    recorded.failed().problem().what().contains("broke"),
                    recorded.failed().problem().line());
            assertEquals(1, recorded.messages().size());
        }
    }

    @Test
    void stopsAtOnceWhileConnecting() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var recorded = new Recorded();
            var exchange = protocol.start(
                    catalog,
                    probe("Ask", "{}", Duration.ofSeconds(10)),
                    endpoint("grpc://127.0.0.1:" + silent.getLocalPort()),
                    recorded);
            try (var held = silent.accept()) {
                var asked = Instant.now();
                exchange.cancel();
                assertEquals(Outcome.CANCELLED, recorded.failed().outcome(), held.toString());
                assertTrue(Duration.between(asked, recorded.failed().at()).toMillis() < 200);
            }
        }
    }

    @Test
    void keepsAnAnswerThatIsNoMessage() {
        try (var server = StubServer.start(Contracts.probe(), Rules.then(call -> {
            call.sendHeaders(new io.grpc.Metadata());
            call.sendMessage(new byte[] {(byte) 0xff, (byte) 0xff});
            call.close(Status.OK, new io.grpc.Metadata());
        }))) {
            var call = call(server, "{}");
            assertEquals(Outcome.OK, call.completed().status().outcome());
            var body = call.one(ExchangeEvent.MessageReceived.class).body();
            assertEquals("application/x-protobuf", body.mediaType());
            assertEquals(2, body.size());
        }
    }

    @Test
    void keepsDetailsThatAreNone() {
        var garbage = "not a status".getBytes(StandardCharsets.UTF_8);
        var trailers = new io.grpc.Metadata();
        trailers.put(
                io.grpc.Metadata.Key.of("grpc-status-details-bin", io.grpc.Metadata.BINARY_BYTE_MARSHALLER), garbage);
        try (var server =
                StubServer.start(Contracts.probe(), Rules.then(call -> call.close(Status.ABORTED, trailers)))) {
            var detail = call(server, "{}").completed().status().details().getFirst();
            assertEquals(new Value.Bytes(garbage), detail.content());
        }
    }

    @Test
    void namesWhatAGatewayAnswered() throws IOException {
        try (var server = new MockWebServer()) {
            server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
            server.enqueue(new MockResponse.Builder()
                    .code(401)
                    .setHeader("content-type", "text/html")
                    .body("no")
                    .build());
            server.enqueue(new MockResponse.Builder()
                    .code(503)
                    .setHeader("content-type", "text/html")
                    .body("no")
                    .build());
            server.start();
            var address = "grpc://127.0.0.1:" + server.getPort();
            var locked = call(address, "{}").failed();
            assertEquals(Outcome.UNAUTHENTICATED, locked.outcome());
            assertTrue(locked.problem().what().endsWith("does not answer in gRPC (HTTP 401, text/html)."));
            assertEquals(Outcome.SERVER_ERROR, call(address, "{}").failed().outcome());
        }
    }

    private Catalog catalog() {
        try (var desk = Desk.plain(echo.port())) {
            return desk.catalog();
        }
    }

    private Recorded call(StubServer server, String json) {
        return call("grpc://127.0.0.1:" + server.port(), json);
    }

    private Recorded call(String address, String json) {
        return call(address, probe("Ask", json, Duration.ofSeconds(10)));
    }

    private Recorded call(String address, Call call) {
        var recorded = new Recorded();
        protocol.start(catalog, call, endpoint(address), recorded);
        return recorded;
    }

    private Call probe(String method, String json, Duration deadline) {
        var call = Call.of(Desk.operation(catalog, method), Desk.struct(json));
        return new Call(
                call.operation(),
                call.messages(),
                call.metadata(),
                call.options().within(deadline).waiting(Duration.ofSeconds(2), Duration.ZERO));
    }

    private static Endpoint endpoint(String address) {
        return Endpoint.of(URI.create(address));
    }
}
