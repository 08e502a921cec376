package dev.sextant.workspace;

import dev.sextant.environment.CredentialUse;
import dev.sextant.environment.Slot;
import dev.sextant.schema.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers what became of each credential, in memory and, once it has a file, there: never anything of a secret. A
/// file that cannot be read or written costs the memory of it, never a call. For use by several threads.
public final class UseLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UseLog.class);
    private static final long REST_MILLIS = 1_000;

    private final Map<Slot, CredentialUse> uses = new HashMap<>();
    private Optional<Path> file = Optional.empty();
    private boolean resting;
    private boolean changed;
    private volatile Runnable listener = () -> {};

    /// From now on it is kept in this file: what is in there is read, what was known before is forgotten. Blocks.
    public void keepIn(Path place) {
        save();
        var found = read(place);
        synchronized (this) {
            uses.clear();
            uses.putAll(found);
            file = Optional.of(place);
        }
        listener.run();
    }

    /// From now on it is kept in memory alone; what was known before is forgotten.
    public void keepNowhere() {
        save();
        synchronized (this) {
            uses.clear();
            file = Optional.empty();
        }
        listener.run();
    }

    /// From now on it is kept in another file, with what is known.
    public void moveTo(Path place) {
        synchronized (this) {
            file = Optional.of(place);
        }
        tell();
    }

    /// Hears of every change from now on, on the thread that made it.
    public void listen(Runnable heard) {
        listener = heard;
    }

    /// What became of a credential.
    public synchronized CredentialUse of(Slot account) {
        return uses.getOrDefault(account, CredentialUse.NONE);
    }

    /// Something became of it.
    public void note(Slot account, UnaryOperator<CredentialUse> change) {
        synchronized (this) {
            uses.put(account, change.apply(of(account)));
        }
        tell();
    }

    /// Another secret is in its place, or none.
    public void forget(Slot account) {
        boolean known;
        synchronized (this) {
            known = uses.remove(account) != null;
        }
        if (known) {
            tell();
        }
    }

    private void tell() {
        rest();
        listener.run();
    }

    /// Writes after a moment, however much changes meanwhile.
    private synchronized void rest() {
        changed = true;
        if (!resting && file.isPresent()) {
            resting = true;
            CompletableFuture.delayedExecutor(
                            REST_MILLIS,
                            TimeUnit.MILLISECONDS,
                            task -> Thread.ofVirtual().name("use log").start(task))
                    .execute(this::save);
        }
    }

    /// Writes what is not written yet. Blocks.
    public void save() {
        Path place;
        byte[] content;
        synchronized (this) {
            resting = false;
            if (!changed || file.isEmpty() || (uses.isEmpty() && !Files.exists(file.get()))) {
                return;
            }
            changed = false;
            place = file.get();
            content = (Json.pretty(UseWords.written(uses)) + "\n").getBytes(StandardCharsets.UTF_8);
        }
        try {
            Files.createDirectories(place.toAbsolutePath().getParent());
            AtomicFile.writePrivately(place, content);
        } catch (IOException e) {
            LOG.warn("{} was not written", place, e);
        }
    }

    private static Map<Slot, CredentialUse> read(Path place) {
        try {
            if (Files.exists(place) && Json.read(Files.readString(place)) instanceof Json.Parsed.Read(var whole)) {
                return UseWords.read(whole);
            }
        } catch (IOException e) {
            LOG.warn("{} was not read", place, e);
        }
        return Map.of();
    }

    /// Writes what is not written yet.
    @Override
    public void close() {
        save();
    }
}
