package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.schema.Value;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bodies that come and go piece by piece.
final class StreamTest {
    @RegisterExtension
    private final Loopback loopback = new Loopback();

    private final MockWebServer server = loopback.server();
    private final Transport transport = loopback.transport();
    private final Heard heard = new Heard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/event-stream; charset=utf-8|data: 1\\n\\n: note\\r\\ndata: 2\\r\\n\\r\\nid: 3\\ndata: x|data: 1/: note,data: 2/id: 3,data: x",
                "application/jsonl|{\"a\":1}\\n\\n{\"a\":2}\\n|{\"a\":1}/{\"a\":2}",
                "application/json-seq|\\0361\\n\\0362\\n|1/2",
            })
    void tellsTheMessagesOfAStreamOneByOne(String mediaType, String body, String messages) throws Exception {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", mediaType)
                .chunkedBody(body.translateEscapes(), 3)
                .build());
        heard.start(transport, get(streaming()));
        heard.completion();
        var told = new ArrayList<String>();
        for (var event : heard.events()) {
            if (event instanceof ExchangeEvent.MessageReceived(var _, var index, var message)) {
                assertEquals(told.size(), index);
                told.add(new String(message.head(100), UTF_8).replace("\n", ","));
            }
        }
        assertEquals(messages, String.join("/", told));
    }

    @Test
    void tellsAnEventBeforeTheStreamEnds() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .body("data: 1\n\n" + ": ".repeat(2000))
                .throttleBody(64, 1, TimeUnit.MINUTES)
                .build());
        var exchange = heard.start(transport, get(streaming()));
        heard.await(ExchangeEvent.MessageReceived.class);
        exchange.cancel();
        heard.failure();
    }

    @Test
    void unpacksBrotli() throws Exception {
        var packed = new byte[] {0x0b, 0x02, (byte) 0x80, 'h', 'e', 'l', 'l', 'o', 0x03};
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Encoding", "br")
                .body(new Buffer().write(packed))
                .build());
        heard.start(transport, get(Heard.within(Duration.ofSeconds(20))));
        heard.completion();
        var body = heard.past(ExchangeEvent.MessageReceived.class).body();
        assertEquals("hello", new String(body.head(10), UTF_8));
        assertEquals(packed.length, body.wireSize());
        assertEquals("br, gzip", server.takeRequest().getHeaders().get("Accept-Encoding"));
    }

    @Test
    void sendsFilesFromDiskAndSaysHowFarItIs(@TempDir Path folder) throws Exception {
        var octets = new byte[8 << 20];
        octets[12345] = 7;
        var file = Files.write(folder.resolve("big.bin"), octets);
        server.enqueue(new MockResponse.Builder()
                .throttleBody(2 << 20, 150, TimeUnit.MILLISECONDS)
                .build());
        var pieces = new Content.Pieces(List.of(
                new Content.Piece.Text(new Value.Bytes("<".getBytes(UTF_8))),
                new Content.Piece.Stored(file, octets.length),
                new Content.Piece.Text(new Value.Bytes(">".getBytes(UTF_8)))));
        heard.start(
                transport, new Request("POST", target(), Metadata.EMPTY, pieces, Heard.within(Duration.ofSeconds(60))));
        heard.completion();
        var taken = server.takeRequest();
        assertEquals(octets.length + 2, taken.getBodySize());
        assertEquals(
                octets.length + 2, heard.past(ExchangeEvent.RequestSent.class).size());
    }

    @Test
    void packsABodyWhenAsked() throws Exception {
        server.enqueue(new MockResponse.Builder().build());
        var terms = Heard.within(Duration.ofSeconds(20)).with(new Request.Habits(false, false, true, CookieJar.NONE));
        heard.start(transport, new Request("POST", target(), Metadata.EMPTY, Content.of(new byte[5000]), terms));
        heard.completion();
        var taken = server.takeRequest();
        assertEquals("gzip", taken.getHeaders().get("Content-Encoding"));
        assertArrayEquals(
                new byte[5000],
                new GZIPInputStream(new ByteArrayInputStream(java.util.Objects.requireNonNull(taken.getBody())
                                .toByteArray()))
                        .readAllBytes());
    }

    @Test
    void waitsOnlySoLongForTheNextByte() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        var waiting = new Request.Waiting(Duration.ofSeconds(10), Duration.ofMillis(200), Duration.ZERO);
        heard.start(transport, get(Request.Terms.of(Tls.SYSTEM, Duration.ZERO).waiting(waiting)));
        var problem = heard.failure().problem();
        assertTrue(problem.what().startsWith("No byte from 127.0.0.1"), problem.line());
        assertTrue(problem.what().contains("200 ms"), problem.line());
    }

    @Test
    void waitsForALeaveToSendABody() throws Exception {
        server.enqueue(new MockResponse.Builder().add100Continue().body("done").build());
        var headers = Metadata.of("Expect", "100-continue");
        heard.start(
                transport,
                new Request("POST", target(), headers, Content.of(new byte[10]), Heard.within(Duration.ofSeconds(20))));
        heard.completion();
        assertEquals(10, server.takeRequest().getBodySize());
    }

    private static Request.Terms streaming() {
        return Heard.within(Duration.ofSeconds(20)).with(new Request.Habits(false, true, false, CookieJar.NONE));
    }

    private Request get(Request.Terms terms) {
        return Request.get(target(), terms);
    }

    private Target target() {
        return Target.of(Heard.url(server, "/"));
    }
}
