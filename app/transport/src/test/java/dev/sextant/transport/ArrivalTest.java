package dev.sextant.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A body can be read while it arrives, and what came of it is kept however it ends.
final class ArrivalTest {
    @Test
    void canBeReadBeforeItIsWhole() throws Exception {
        try (var peer = Peer.hanging("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhalf");
                var transport = new Transport()) {
            var heard = new Heard();
            var exchange = heard.start(
                    transport, Request.get(Target.of(peer.url("http")), Heard.within(Duration.ofMinutes(1))));
            var arrival = heard.await(ExchangeEvent.Arriving.class).arrival();
            assertEquals("text/plain", arrival.mediaType());
            assertTrue(arrival.await(3));
            var some = new byte[4];
            assertEquals(4, arrival.read(0, some, 4));
            assertArrayEquals("half".getBytes(StandardCharsets.UTF_8), some);
            assertTrue(arrival.whole().isEmpty());
            exchange.cancel();
            assertEquals(Outcome.CANCELLED, heard.failure().outcome());
            var kept = heard.past(ExchangeEvent.MessageReceived.class).body();
            assertArrayEquals(some, kept.head(100));
            assertEquals(kept, arrival.whole().orElseThrow());
        }
    }
}
