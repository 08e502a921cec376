package dev.sextant.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sextant.environment.CredentialUse;
import dev.sextant.environment.CredentialUse.Refusal;
import dev.sextant.environment.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is remembered of credentials between runs.
final class UseLogTest {
    private static final Slot ACCOUNT = new Slot("production", "bearer.token");
    private static final Instant NOW = Instant.parse("2026-11-22T07:30:00Z");

    @TempDir
    private Path home;

    @Test
    void nextRunKnowsIt() {
        var use = CredentialUse.NONE
                .sent(NOW, "a.example:443")
                .sent(NOW.plusSeconds(1), "b.example:443")
                .refused(new Refusal(NOW.plusSeconds(2), "b.example:443", "401 Unauthorized"))
                .comparedClocks(Duration.ofSeconds(-250));
        try (var log = log()) {
            log.note(ACCOUNT, _ -> use);
        }
        assertEquals(use, log().of(ACCOUNT));
        assertEquals(List.of("b.example:443", "a.example:443"), use.hosts());
    }

    @Test
    void fileIsForItsOwnerAlone() throws IOException {
        try (var log = log()) {
            log.note(ACCOUNT, use -> use.sent(NOW, "a.example:443"));
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void nothingIsWrittenWhereThereIsNothingToSay() {
        log().close();
        assertFalse(Files.exists(file()));
    }

    @Test
    void damagedFileIsNoMemoryAndNoFailure() throws IOException {
        for (var content : List.of("{", "[]", "{\"uses\":[7,{\"last\":\"soon\",\"refusal\":{\"at\":\"x\"}}]}")) {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), content);
            assertEquals(CredentialUse.NONE, log().of(ACCOUNT));
        }
    }

    @Test
    void otherWorkspaceKnowsNothingOfIt() {
        var log = log();
        log.note(ACCOUNT, use -> use.sent(NOW, "a.example:443"));
        log.keepIn(home.resolve("other.json"));
        assertEquals(CredentialUse.NONE, log.of(ACCOUNT));
        log.keepIn(file());
        assertEquals(List.of("a.example:443"), log.of(ACCOUNT).hosts());
    }

    @Test
    void newSecretBeginsAnew() {
        var log = log();
        log.note(ACCOUNT, use -> use.sent(NOW, "a.example:443"));
        var heard = new AtomicInteger();
        log.listen(heard::incrementAndGet);
        log.forget(ACCOUNT);
        log.forget(ACCOUNT);
        assertEquals(CredentialUse.NONE, log.of(ACCOUNT));
        assertEquals(1, heard.get());
    }

    @Test
    void oldestHostsAreForgotten() {
        var use = CredentialUse.NONE;
        for (var at = 0; at < 20; at++) {
            use = use.sent(NOW, "host-%d:443".formatted(at));
        }
        assertEquals(8, use.hosts().size());
        assertEquals("host-19:443", use.hosts().getFirst());
    }

    private UseLog log() {
        var log = new UseLog();
        log.keepIn(file());
        return log;
    }

    private Path file() {
        return home.resolve("uses").resolve("acme.json");
    }
}
