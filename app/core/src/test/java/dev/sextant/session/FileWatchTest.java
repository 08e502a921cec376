package dev.sextant.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileWatchTest {
    private final Semaphore changes = new Semaphore(0);

    @TempDir
    private Path folder;

    @Test
    void tellsThatAFileChanged() throws Exception {
        var file = Files.writeString(folder.resolve("a.proto"), "one");
        try (var _ = FileWatch.start(List.of(file), changes::release)) {
            Files.writeString(file, "two");
            awaitChange("it was written");
            Files.move(Files.writeString(folder.resolve("new"), "three"), file, StandardCopyOption.REPLACE_EXISTING);
            awaitChange("it was replaced");
        }
    }

    @Test
    void tellsThatFilesCameInNewFolders() throws Exception {
        try (var _ = FileWatch.start(List.of(folder), changes::release)) {
            var below = Files.createDirectories(folder.resolve("v1"));
            awaitChange("a folder came");
            Files.writeString(below.resolve("b.proto"), "one");
            awaitChange("a file came in it");
        }
    }

    private void awaitChange(String what) throws InterruptedException {
        assertTrue(changes.tryAcquire(30, TimeUnit.SECONDS), what);
        changes.drainPermits();
    }
}
