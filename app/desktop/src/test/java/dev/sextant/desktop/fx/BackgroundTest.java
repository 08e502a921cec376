package dev.sextant.desktop.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class BackgroundTest {
    private final Background background = new Background(Runnable::run);

    @Test
    void bringsTheResult() {
        var result = new CompletableFuture<String>();
        background.start("work", () -> Thread.currentThread().getName(), result::complete);
        assertEquals("work", result.orTimeout(5, TimeUnit.SECONDS).join());
    }

    @Test
    void interruptsAndDropsWhatWasCancelled() throws InterruptedException {
        var ended = new CountDownLatch(1);
        var delivered = new AtomicBoolean();
        var job = background.start(
                "endless",
                () -> {
                    try {
                        new CountDownLatch(1).await();
                        return "awaited";
                    } catch (InterruptedException _) {
                        return "interrupted";
                    } finally {
                        ended.countDown();
                    }
                },
                _ -> delivered.set(true));
        job.cancel();
        assertTrue(ended.await(5, TimeUnit.SECONDS));
        assertFalse(delivered.get());
    }

    @Test
    void neverBeginsWhatIsCancelledInItsPause() {
        var begun = new AtomicBoolean();
        var later = background.startAfter(Duration.ofHours(1), "later", () -> begun.getAndSet(true), _ -> {});
        later.cancel();
        var next = new CompletableFuture<Boolean>();
        background.startAfter(Duration.ofMillis(1), "next", begun::get, next::complete);
        assertFalse(next.orTimeout(5, TimeUnit.SECONDS).join());
    }
}
