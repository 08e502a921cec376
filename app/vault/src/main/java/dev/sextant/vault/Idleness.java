package dev.sextant.vault;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Notices when something was not used for a while.
final class Idleness {
    private final Duration patience;
    private final AtomicLong uses = new AtomicLong();
    private volatile Runnable act = () -> {};
    private volatile boolean ended;

    private Idleness(Duration patience) {
        this.patience = patience;
    }

    /// After this time; zero never.
    static Idleness of(Duration patience) {
        return new Idleness(patience);
    }

    void begin(Runnable whenIdle) {
        act = whenIdle;
        used();
    }

    /// Starts the time anew.
    void used() {
        var use = uses.incrementAndGet();
        if (!patience.isZero()) {
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        if (!ended && uses.get() == use) {
                            act.run();
                        }
                    });
        }
    }

    void end() {
        ended = true;
    }
}
