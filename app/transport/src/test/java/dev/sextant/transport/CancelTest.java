package dev.sextant.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Stopping ends a call within 200 ms, wherever it stands. A busy machine gets three attempts.
final class CancelTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int LIMIT_MILLIS = 200;
    private static final int ATTEMPTS = 3;

    /// Brings a call to where it is to be stopped.
    private interface Scene {
        /// What stops it.
        Runnable play(Transport transport, Heard heard) throws Exception;
    }

    @Test
    void whileTheNameIsLookedUp() throws Exception {
        var never = new CountDownLatch(1);
        try (var transport = new Transport(_ -> Peer.stuck(never))) {
            endsAtOnce(transport, (_, heard) -> heard.start(transport, get("http://slow.example/"))::cancel);
        } finally {
            never.countDown();
        }
    }

    @Test
    void whileTlsIsAgreed() throws Exception {
        try (var peer = Peer.silent();
                var transport = new Transport()) {
            endsAtOnce(transport, (_, heard) -> {
                var exchange = heard.start(transport, get(peer.url("https")));
                peer.awaitGuest();
                return exchange::cancel;
            });
        }
    }

    @Test
    void whileTheAnswerIsAwaited() throws Exception {
        try (var peer = Peer.silent();
                var transport = new Transport()) {
            endsAtOnce(transport, (_, heard) -> {
                var exchange = heard.start(transport, get(peer.url("http")));
                heard.await(ExchangeEvent.RequestSent.class);
                return exchange::cancel;
            });
        }
    }

    @Test
    void whileTheBodyArrives() throws Exception {
        try (var peer = Peer.hanging("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                var transport = new Transport()) {
            endsAtOnce(transport, (_, heard) -> {
                var exchange = heard.start(transport, get(peer.url("http")));
                heard.await(ExchangeEvent.HeadersReceived.class);
                return exchange::cancel;
            });
        }
    }

    @Test
    void whenTheTransportCloses() throws Exception {
        try (var peer = Peer.silent();
                var transport = new Transport()) {
            endsAtOnce(transport, (open, heard) -> {
                heard.start(open, get(peer.url("http")));
                heard.await(ExchangeEvent.RequestSent.class);
                return open::close;
            });
        }
    }

    private static void endsAtOnce(Transport transport, Scene scene) throws Exception {
        var fastest = Long.MAX_VALUE;
        for (var attempt = 0; attempt < ATTEMPTS && fastest >= LIMIT_MILLIS; attempt++) {
            var heard = new Heard();
            var stop = scene.play(transport, heard);
            var begin = System.nanoTime();
            stop.run();
            assertEquals(Outcome.CANCELLED, heard.failure().outcome());
            fastest = Math.min(
                    fastest, Duration.ofNanos(System.nanoTime() - begin).toMillis());
        }
        assertTrue(fastest < LIMIT_MILLIS, fastest + " ms");
    }

    private static Request get(String url) {
        return Request.get(Target.of(url), Heard.within(LONG));
    }
}
