package dev.sextant.transport;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import java.time.Instant;

/// Tells how far the bodies of a call have come, at most ten times a second. For the call's thread.
final class Progress {
    private static final long STEP_NANOS = 100_000_000;

    private final ExchangeListener listener;
    private long told = System.nanoTime();
    private long sent;
    private long toSend = -1;
    private long received;
    private long toReceive = -1;

    Progress(ExchangeListener listener) {
        this.listener = listener;
    }

    void sent(long bytes, long ofBytes) {
        sent = bytes;
        toSend = ofBytes;
        tell();
    }

    void received(long bytes, long ofBytes) {
        received = bytes;
        toReceive = ofBytes;
        tell();
    }

    private void tell() {
        var now = System.nanoTime();
        if (now - told >= STEP_NANOS) {
            told = now;
            listener.on(new ExchangeEvent.Progressed(Instant.now(), sent, toSend, received, toReceive));
        }
    }
}
