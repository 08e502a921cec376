package dev.sextant.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.protocol.Opening;
import dev.sextant.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A long stream takes no more memory than a short one.
@Tag("slow")
final class StreamHeapTest {
    private static final int MANY = 1_000_000;
    private static final List<Integer> LOOKS = List.of(100_000, 500_000, 999_999);
    private static final long GROWTH = 4L << 20;

    private final List<Long> used = new ArrayList<>();

    @Test
    void keepsAMillionMessagesInAHeapThatStaysFlat() throws Exception {
        try (var lab = Labs.start();
                var session = Session.discover()) {
            var environment = lab.workspace().environments().getFirst();
            var opened = (Opening.Opened) session.open(lab.workspace().sources().getFirst(), environment);
            assertEquals(MANY, LoggedStream.run(session, opened, environment, MANY, this::look));
        }
        Logger.getLogger("figures").info("used heap after %s messages, in bytes: %s".formatted(LOOKS, used));
        assertTrue(used.getLast() - used.getFirst() < GROWTH, used.toString());
    }

    /// The stream waits meanwhile.
    private void look(int count) {
        if (LOOKS.contains(count)) {
            System.gc();
            used.add(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
    }
}
