package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Route;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent.MessageReceived;
import dev.sextant.exchange.ExchangeEvent.RequestSent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.schema.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// WebSockets with the server of another library.
@Timeout(60)
final class SocketTest {
    @RegisterExtension
    private final Loopback loopback = new Loopback();

    private final MockWebServer server = loopback.server();
    private final Transport transport = loopback.transport();
    private final Heard heard = new Heard();

    /// Says back what it hears; closes when it is told to, or as the word `end` says.
    private static final class Echo extends WebSocketListener {
        @Override
        public void onOpen(WebSocket socket, Response response) {
            socket.send("{\"hello\": 1}");
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            if (text.startsWith("end ")) {
                socket.close(Integer.parseInt(text.substring(4)), "as you wish");
            } else {
                socket.send(text);
            }
        }

        @Override
        public void onMessage(WebSocket socket, ByteString bytes) {
            socket.send(bytes);
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(code, "bye");
        }
    }

    private void echoing() {
        server.enqueue(new MockResponse.Builder().webSocketUpgrade(new Echo()).build());
    }

    @Test
    void tellsTextAndBinaryMessagesOneByOneAndClosesByHandshake() throws Exception {
        echoing();
        var exchange = open(Metadata.EMPTY);
        assertEquals("application/json {\"hello\": 1}", next());
        exchange.send(text("grüß"));
        assertEquals("text/plain; charset=utf-8 grüß", next());
        exchange.send(Value.Struct.EMPTY.with("body", new Value.Bytes(new byte[] {0, -1})));
        var binary = heard.await(MessageReceived.class);
        assertEquals("application/octet-stream", binary.body().mediaType());
        assertArrayEquals(new byte[] {0, -1}, binary.body().head(9));
        assertEquals(2, binary.index());
        exchange.halfClose();
        var status = heard.completion().status();
        assertEquals("1000 Normal closure bye", status.code() + " " + status.name() + " " + status.message());
        assertEquals(Outcome.OK, status.outcome());
    }

    @Test
    void saysWhyTheServerClosed() throws Exception {
        for (var expected : Map.of(4401, Outcome.UNAUTHENTICATED, 1011, Outcome.SERVER_ERROR, 1008, Outcome.FORBIDDEN)
                .entrySet()) {
            echoing();
            var listener = new Heard();
            var exchange = open(listener, List.of(new SocketMessage.Text("end " + expected.getKey())), Metadata.EMPTY);
            var status = listener.completion().status();
            assertEquals(expected.getKey(), status.code());
            assertEquals("as you wish", status.message());
            assertEquals(expected.getValue(), status.outcome());
            exchange.cancel();
        }
    }

    @Test
    void carriesMessagesOfEveryLengthForm() throws Exception {
        echoing();
        var exchange = open(Metadata.EMPTY);
        heard.await(MessageReceived.class);
        for (var length : List.of(0, 125, 126, 0xFFFF, 0x10000, 3 << 20)) {
            exchange.awaitReady();
            exchange.send(text("x".repeat(length)));
            var body = heard.await(MessageReceived.class).body();
            assertEquals(length.longValue(), body.size());
            assertEquals(length > 1 << 20, body.file().isPresent());
        }
        exchange.halfClose();
        heard.completion();
    }

    @Test
    void offersSubprotocolsAndSendsNothingThatWasNotAsked() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .webSocketUpgrade(new Echo())
                .addHeader("Sec-WebSocket-Protocol", "v2")
                .build());
        open(Metadata.of("Sec-WebSocket-Protocol", "v1, v2")).halfClose();
        heard.completion();
        var asked = server.takeRequest();
        assertEquals("v1, v2", asked.getHeaders().get("Sec-WebSocket-Protocol"));
        assertEquals("13", asked.getHeaders().get("Sec-WebSocket-Version"));
        assertEquals(null, asked.getHeaders().get("Sec-WebSocket-Extensions"));
        assertTrue(heard.past(RequestSent.class).target().startsWith("ws://"));
    }

    @Test
    void refusesASubprotocolThatWasNotOffered() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .webSocketUpgrade(new Echo())
                .addHeader("Sec-WebSocket-Protocol", "v3")
                .build());
        open(Metadata.of("Sec-WebSocket-Protocol", "v1"));
        assertTrue(heard.failure().problem().line().contains("“v3”, which was not offered"));
    }

    @Test
    void saysThatAServerAnswersOtherwise() throws Exception {
        server.enqueue(new MockResponse.Builder().body("a page").build());
        open(Metadata.EMPTY);
        var failure = heard.failure();
        assertEquals(Outcome.UNREACHABLE, failure.outcome());
        assertTrue(failure.problem().line().contains("did not open a WebSocket. It answered 200 OK."));
        server.enqueue(new MockResponse.Builder().code(401).body("no").build());
        var refused = new Heard();
        open(refused, List.of(), Metadata.EMPTY);
        assertEquals(Outcome.UNAUTHENTICATED, refused.completion().status().outcome());
    }

    @Test
    void endsWithinMomentsWhenCancelled() throws Exception {
        echoing();
        var exchange = open(Metadata.EMPTY);
        heard.await(MessageReceived.class);
        var begun = System.nanoTime();
        exchange.cancel();
        assertEquals(Outcome.CANCELLED, heard.failure().outcome());
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(2).toNanos());
    }

    @Test
    void asksForNoMoreWhileTheListenerIsBusy() throws Exception {
        var sent = new CountDownLatch(1);
        var first = new CountDownLatch(1);
        server.enqueue(new MockResponse.Builder()
                .webSocketUpgrade(new WebSocketListener() {
                    @Override
                    public void onOpen(WebSocket socket, Response response) {
                        for (var number = 0; number < 1000; number++) {
                            socket.send("m".repeat(10_000));
                        }
                        sent.countDown();
                        socket.close(1000, "");
                    }
                })
                .build());
        var busy = new CountDownLatch(1);
        var taken = new java.util.concurrent.atomic.AtomicInteger();
        transport.converse(request(Metadata.EMPTY, Route.USUAL), script(List.of()), StatusReader.PLAIN, event -> {
            if (event instanceof MessageReceived) {
                taken.incrementAndGet();
                first.countDown();
                try {
                    busy.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
            heard.on(event);
        });
        sent.await();
        first.await();
        assertEquals(1, taken.get());
        busy.countDown();
        heard.completion();
        assertEquals(1000, taken.get());
    }

    @Test
    void doesNotSpeakTheSecondVersion() {
        var asked = request(Metadata.EMPTY, Route.USUAL.speaking(Route.Version.HTTP_2));
        var start = transport.converse(asked, script(List.of()), StatusReader.PLAIN, heard);
        assertTrue(start instanceof Transport.Start.Refused(var failure) && failure.kind() == Failure.Kind.INVALID);
    }

    @Test
    void givesUpWhenAMessageCannotBeWritten() throws Exception {
        echoing();
        open(Metadata.EMPTY).send(Value.Struct.EMPTY);
        assertEquals("No message.", heard.failure().problem().line());
    }

    private String next() throws Exception {
        var body = heard.await(MessageReceived.class).body();
        return body.mediaType() + " " + new String(body.head(100), UTF_8);
    }

    private Exchange open(Metadata headers) {
        return open(heard, List.of(), headers);
    }

    private Exchange open(Heard listener, List<SocketMessage> first, Metadata headers) {
        var start = transport.converse(request(headers, Route.USUAL), script(first), StatusReader.PLAIN, listener);
        return ((Transport.Start.Begun) start).exchange();
    }

    private Request request(Metadata headers, Route route) {
        var url = Heard.url(server, "/feed");
        var terms = Heard.within(Duration.ZERO).by(route);
        return new Request("GET", new Target(url, url.replace("http", "ws")), headers, new Content.None(), terms);
    }

    private static Script script(List<SocketMessage> first) {
        return new Script(first, message -> switch (message.get("body").orElse(Value.Null.NULL)) {
            case Value.Text(var text) -> new Script.Written.Ready(List.of(new SocketMessage.Text(text)));
            case Value.Bytes bytes -> new Script.Written.Ready(List.of(new SocketMessage.Binary(bytes)));
            default -> new Script.Written.Faulty(dev.sextant.catalog.Problem.error("No message.", "", ""));
        });
    }

    private static Value.Struct text(String text) {
        return Value.Struct.EMPTY.with("body", new Value.Text(text));
    }
}
