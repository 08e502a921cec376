package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Route;
import dev.sextant.exchange.ExchangeEvent.MessageReceived;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Servers that break the rules of WebSockets, byte by byte.
@Timeout(60)
final class SocketFaultTest {
    private final Transport transport = new Transport();
    private final Heard heard = new Heard();

    @AfterEach
    void stop() {
        transport.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "81 85 00000000 68656c6c6f | masks its frames | 1002",
                "c1 05 68656c6c6f          | extension that was not agreed on | 1002",
                "83 00                     | frame of an unknown kind | 1002",
                "80 01 61                  | continued a message that had not begun | 1002",
                "01 01 61 81 01 62         | began a message within another | 1002",
                "09 00                     | control frame that is too long or cut | 1002",
                "89 7e 0080                | control frame that is too long or cut | 1002",
                "88 01 03                  | half a code | 1002",
                "81 02 c328                | text that is no UTF-8 | 1007",
                "82 7f 7fffffffffffffff    | larger than the limit of 1024 bytes | 1009",
                "82 7f 8000000000000000    | larger than the limit of 1024 bytes | 1009",
                "82 7e 0401                | larger than the limit of 1024 bytes | 1009",
            })
    void givesThemUpWithTheRightCode(String frames, String words, int code) throws Exception {
        try (var peer = new FramePeer(frames, false)) {
            open(peer, Duration.ZERO);
            var failure = heard.failure();
            var line = failure.problem().line();
            assertEquals(Outcome.UNREACHABLE, failure.outcome());
            assertTrue(line.contains("The WebSocket with") && line.contains(words), line);
            assertEquals(code, closeCode(peer.heard()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | cut without a close frame",
                "8105 6865 | cut within a message",
                "81 | cut without a close frame"
            })
    void saysThatItWasCut(String frames, String words) throws Exception {
        try (var peer = new FramePeer(frames, true)) {
            open(peer, Duration.ZERO);
            var line = heard.failure().problem().line();
            assertTrue(line.contains(words), line);
        }
    }

    @Test
    void putsFragmentsTogetherAndAnswersPingsBetweenThem() throws Exception {
        try (var peer = new FramePeer("01 03 666f6f 89 02 6869 80 03 626172 88 02 03e8", false)) {
            open(peer, Duration.ZERO);
            var body = heard.await(MessageReceived.class).body();
            assertEquals("foobar", new String(body.head(10), UTF_8));
            assertEquals(1000, heard.completion().status().code());
            var said = peer.heard();
            assertTrue(said.startsWith("8a82"), said);
        }
    }

    @Test
    void takesACloseFrameWithoutACode() throws Exception {
        try (var peer = new FramePeer("88 00", false)) {
            open(peer, Duration.ZERO);
            var status = heard.completion().status();
            assertEquals("1005 No close code", status.code() + " " + status.name());
            assertTrue(peer.heard().startsWith("8880"), "it is answered in kind");
        }
    }

    @Test
    void showsControlCharactersOfAReason() throws Exception {
        try (var peer = new FramePeer("88 06 03e8 611b5b62", false)) {
            open(peer, Duration.ZERO);
            assertEquals("a\\u001b[b", heard.completion().status().message());
        }
    }

    @Test
    void cutsAServerThatAnswersNoPing() throws Exception {
        try (var peer = new FramePeer("", false)) {
            open(peer, Duration.ofMillis(100));
            var line = heard.failure().problem().line();
            assertTrue(line.contains("It answered no ping in 100 ms"), line);
            assertTrue(peer.heard().startsWith("8980"));
        }
    }

    private void open(FramePeer peer, Duration keepAlive) {
        var route = new Route(
                new Route.Proxy.Direct(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                keepAlive,
                Route.Version.AGREED);
        var terms = Heard.within(Duration.ofSeconds(30)).by(route).takingAtMost(1024);
        var request = new Request("GET", Target.of(peer.url()), Metadata.EMPTY, new Content.None(), terms);
        var script = new Script(List.of(), _ -> new Script.Written.Ready(List.of()));
        assertTrue(transport.converse(request, script, StatusReader.PLAIN, heard) instanceof Transport.Start.Begun);
    }

    /// The code in a masked close frame.
    private static int closeCode(String hex) {
        assertTrue(hex.startsWith("8882"), hex);
        var mask = Integer.parseInt(hex.substring(4, 8), 16);
        return mask ^ Integer.parseInt(hex.substring(12, 16), 16);
    }
}
