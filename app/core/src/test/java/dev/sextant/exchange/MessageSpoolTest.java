package dev.sextant.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.StreamMessage.Direction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MessageSpoolTest {
    @Test
    void givesBackWhatItTook() throws IOException {
        try (var spool = MessageSpool.open()) {
            spool.add(Direction.SENT, Duration.ofNanos(7), body("{\"a\":1}"));
            spool.add(Direction.RECEIVED, Duration.ofMillis(3), Body.of("text/plain", new byte[0], -1));
            spool.add(Direction.RECEIVED, Duration.ofMillis(4), body("{}"));
            var all = spool.read(1, 10, 1_000);
            assertEquals(
                    List.of(1, 2, 3), all.stream().map(StreamMessage::number).toList());
            assertEquals("{\"a\":1}", text(all.getFirst()));
            assertTrue(all.getFirst().sent());
            assertEquals(Duration.ofNanos(7), all.getFirst().after());
            assertEquals("text/plain", all.get(1).body().mediaType());
            assertEquals("", text(all.get(1)));
            assertEquals("{}", text(all.get(2)));
        }
    }

    @Test
    void readsAPageFromTheMiddle() throws IOException {
        try (var spool = MessageSpool.open()) {
            for (var i = 1; i <= 100_000; i++) {
                spool.add(Direction.RECEIVED, Duration.ofMillis(i), body("{\"n\":" + i + "}"));
            }
            var page = spool.read(50_001, 1_000, Long.MAX_VALUE);
            assertEquals(1_000, page.size());
            assertEquals("{\"n\":50001}", text(page.getFirst()));
            assertEquals("{\"n\":51000}", text(page.getLast()));
            assertEquals(1, spool.read(100_000, 1_000, Long.MAX_VALUE).size());
            assertEquals(List.of(), spool.read(100_001, 1_000, Long.MAX_VALUE));
        }
    }

    @Test
    void takesNoMoreBytesThanAsked() throws IOException {
        try (var spool = MessageSpool.open()) {
            var large = "x".repeat(200_000);
            for (var i = 0; i < 5; i++) {
                spool.add(Direction.RECEIVED, Duration.ZERO, body(large));
            }
            assertEquals(2, spool.read(1, 5, 400_000).size());
            assertEquals(1, spool.read(2, 5, 10).size());
            assertEquals(large, text(spool.read(5, 5, 10).getFirst()));
        }
    }

    private static Body body(String text) {
        return Body.of("application/json", text.getBytes(StandardCharsets.UTF_8), -1);
    }

    private static String text(StreamMessage message) throws IOException {
        return new String(message.body().head(1 << 20), StandardCharsets.UTF_8);
    }
}
