package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import dev.sextant.grpc.contract.GrpcCatalog;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WireTest {
    /// `probe.v1.Word { text: "hi" }`.
    private static final ByteString HI = ByteString.decodeHex("0a026869");

    private final StubServer contract = StubServer.start(Contracts.probe(), Rules.echo());

    @AfterAll
    void stop() {
        contract.close();
    }

    @Test
    void callsByGrpcWeb() throws Exception {
        try (var server = new MockWebServer()) {
            server.enqueue(web("application/grpc-web+proto", HI, "grpc-status: 0\r\nx-end: e\r\n"));
            server.start();
            var call = call(server, Source.Wire.GRPC_WEB, "Ask");
            assertEquals(List.of(Desk.struct("{\"text\": \"hi\"}")), call.messages());
            assertEquals(Outcome.OK, call.completed().status().outcome());
            assertEquals(Optional.of("e"), call.completed().trailers().first("x-end"));
            var sent = server.takeRequest();
            assertEquals("/probe.v1.Probe/Ask", sent.getTarget());
            assertEquals("application/grpc-web+proto", sent.getHeaders().get("content-type"));
            assertTrue(String.valueOf(sent.getHeaders().get("grpc-timeout")).endsWith("m"));
            assertEquals(ByteString.decodeHex("00000000040a026869"), sent.getBody());
            assertEquals(1, call.all(ExchangeEvent.Connected.class).size());
            assertEquals(
                    "HTTP/1.1", call.one(ExchangeEvent.HeadersReceived.class).protocol());
        }
    }

    @Test
    void callsByGrpcWebInText() throws Exception {
        try (var server = new MockWebServer()) {
            var first = Base64.getEncoder().encodeToString(frame(0, HI).readByteArray());
            var last = Base64.getEncoder()
                    .encodeToString(frame(0x80, ByteString.encodeUtf8("grpc-status:5\r\ngrpc-message:no%20luck\r\n"))
                            .readByteArray());
            server.enqueue(new MockResponse.Builder()
                    .addHeader("content-type", "application/grpc-web-text")
                    .body(first + last)
                    .build());
            server.start();
            var call = call(server, Source.Wire.GRPC_WEB_TEXT, "Watch");
            assertEquals(1, call.messages().size());
            assertEquals("NOT_FOUND", call.completed().status().name());
            assertEquals("no luck", call.completed().status().message());
            assertEquals(
                    ByteString.encodeUtf8("AAAAAAQKAmhp"), server.takeRequest().getBody());
        }
    }

    @Test
    void callsByConnect() throws Exception {
        try (var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .addHeader("content-type", "application/proto")
                    .addHeader("trailer-x-end", "e")
                    .body(new Buffer().write(HI))
                    .build());
            server.start();
            var call = call(server, Source.Wire.CONNECT, "Ask");
            assertEquals(List.of(Desk.struct("{\"text\": \"hi\"}")), call.messages());
            assertEquals(Optional.of("e"), call.completed().trailers().first("x-end"));
            var sent = server.takeRequest();
            assertEquals("1", sent.getHeaders().get("connect-protocol-version"));
            assertEquals(HI, sent.getBody());
        }
    }

    @Test
    void readsTheDetailsOfAConnectError() throws Exception {
        try (var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .code(400)
                    .addHeader("content-type", "application/json")
                    .body("""
                            {"code": "invalid_argument", "message": "text is bad", "details": [
                              {"type": "google.rpc.BadRequest", "value": "CgsKBHRleHQSA2JhZA"},
                              {"type": "nobody.knows.This", "value": "AAE"}, {"type": 7}]}""")
                    .build());
            server.start();
            var status = call(server, Source.Wire.CONNECT, "Ask").completed().status();
            assertEquals(Outcome.INVALID, status.outcome());
            assertEquals("text", status.violations().getFirst().field().toString());
            assertEquals("nobody.knows.This", status.details().get(1).type());
        }
    }

    @Test
    void streamsByConnectOverHttp2WithoutTls() throws Exception {
        try (var server = new MockWebServer()) {
            server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
            var body = frame(0, HI);
            body.writeAll(frame(0, HI));
            body.writeAll(frame(2, ByteString.encodeUtf8("{\"metadata\": {\"x-end\": [\"e\"]}}")));
            server.enqueue(new MockResponse.Builder()
                    .addHeader("content-type", "application/connect+proto")
                    .body(body)
                    .build());
            server.start();
            var call = call(server, Source.Wire.CONNECT, "Watch");
            assertEquals(2, call.messages().size());
            assertEquals("HTTP/2", call.one(ExchangeEvent.HeadersReceived.class).protocol());
            assertEquals(Optional.of("e"), call.completed().trailers().first("x-end"));
        }
    }

    @Test
    void endsAtTheDeadlineAndWhenStopped() throws Exception {
        try (var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .addHeader("content-type", "application/connect+proto")
                    .onResponseBody(SocketEffect.Stall.INSTANCE)
                    .body(frame(0, HI))
                    .build());
            server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            server.start();
            var desk = Desk.plain(server.getPort());
            var catalog = spoken(desk, Source.Wire.CONNECT);
            var call = Call.of(Desk.operation(catalog, "Watch"), Desk.struct("{}"));
            var late = new Recorded();
            desk.start(
                    catalog,
                    new Call(
                            call.operation(),
                            call.messages(),
                            call.metadata(),
                            call.options().within(Duration.ofMillis(300))),
                    late);
            assertEquals(Outcome.TIMED_OUT, late.failed().outcome());
            var stopped = new Recorded();
            desk.start(catalog, call, stopped).cancel();
            assertEquals(Outcome.CANCELLED, stopped.failed().outcome());
            desk.close();
        }
    }

    @Test
    void saysWhatAForeignServerAnswered() throws Exception {
        try (var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .code(404)
                    .addHeader("content-type", "text/html")
                    .body("no")
                    .build());
            server.start();
            var failed = call(server, Source.Wire.GRPC_WEB, "Ask").failed();
            assertTrue(failed.problem().what().endsWith("(HTTP 404, text/html)."), failed.toString());
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        var server = new MockWebServer();
        server.start();
        server.close();
        var failed = call(server, Source.Wire.CONNECT, "Ask").failed();
        assertEquals(Outcome.UNREACHABLE, failed.outcome());
        assertTrue(failed.problem().what().startsWith("Nothing listens at"), failed.toString());
    }

    private Recorded call(MockWebServer server, Source.Wire wire, String method) {
        try (var desk = Desk.plain(server.getPort())) {
            var catalog = spoken(desk, wire);
            var recorded = new Recorded();
            desk.start(catalog, Call.of(Desk.operation(catalog, method), Desk.struct("{\"text\": \"hi\"}")), recorded);
            recorded.events();
            return recorded;
        }
    }

    /// The contract is read by gRPC; the calls go over the wire.
    private Catalog spoken(Desk desk, Source.Wire wire) {
        var source = Source.of(Source.Kind.REFLECTION, "grpc://127.0.0.1:" + contract.port());
        var opening = desk.protocol().open(source, Desk.plain(contract.port()).endpoint());
        var catalog = assertInstanceOf(Opening.Opened.class, opening).catalog();
        return ((GrpcCatalog) catalog).over(wire);
    }

    private static MockResponse web(String type, ByteString message, String trailers) {
        var body = frame(0, message);
        try {
            body.writeAll(frame(0x80, ByteString.encodeUtf8(trailers)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MockResponse.Builder()
                .addHeader("content-type", type)
                .body(body)
                .build();
    }

    private static Buffer frame(int flags, ByteString content) {
        return new Buffer().writeByte(flags).writeInt(content.size()).write(content);
    }
}
