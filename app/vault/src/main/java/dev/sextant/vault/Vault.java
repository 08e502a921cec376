package dev.sextant.vault;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An open vault. Every use reads the file anew, so that several Sextants can share it; after `patience` without use,
/// or
/// when closed, its keys are wiped. For use by several threads.
final class Vault implements SecretKeeper.LockableSecrets {
    private final String place;
    private final VaultFile file;
    private final Sealing sealing = new Sealing();
    private final Idleness idleness;
    private volatile Runnable shut = () -> {};
    private @Nullable Keys keys;

    Vault(String place, VaultFile file, Keys keys, Idleness idleness) {
        this.place = place;
        this.file = file;
        this.keys = keys;
        this.idleness = idleness;
        idleness.begin(this::close);
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public synchronized Optional<Problem> put(Slot slot, Secret secret) {
        var plain = secret.utf8();
        try {
            return changed(
                    (open, entries) -> entries.put(slot, sealing.seal(open.sealing(), plain, Scroll.bound(slot))));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public Held get(Slot slot) {
        return once().get(slot);
    }

    @Override
    public SecretStore once() {
        return new Reading(this);
    }

    /// The entries of the file as it is now, each still sealed.
    synchronized Sealed read() {
        var open = keys;
        if (open == null) {
            return new Sealed.Unread(Troubles.locked(place));
        }
        try {
            var whole = file.read();
            return whole.isEmpty() || !Scroll.vouched(whole.get(), open)
                    ? new Sealed.Unread(Troubles.damaged(file.path()))
                    : new Sealed.Entries(Scroll.read(whole.get()).orElseThrow().entries());
        } catch (IOException e) {
            return new Sealed.Unread(Troubles.unreadable(file.path(), e));
        }
    }

    /// The secret of one sealed entry.
    synchronized Held opened(Slot slot, byte[] sealed) {
        var open = keys;
        if (open == null) {
            return new Held.Unavailable(Troubles.locked(place));
        }
        idleness.used();
        return opened(open, slot, sealed);
    }

    private Held opened(Keys open, Slot slot, byte[] sealed) {
        return sealing.open(open.sealing(), sealed, Scroll.bound(slot))
                .<Held>map(plain -> {
                    var secret = Secret.ofUtf8(plain);
                    Arrays.fill(plain, (byte) 0);
                    return new Held.Present(secret);
                })
                .orElseGet(() -> new Held.Unavailable(Troubles.damaged(file.path())));
    }

    @Override
    public synchronized Optional<Problem> remove(Slot slot) {
        return changed((_, entries) -> entries.remove(slot));
    }

    /// A change of the entries.
    private interface Change {
        void make(Keys keys, Map<Slot, byte[]> entries);
    }

    private Optional<Problem> changed(Change change) {
        return rewritten((open, scroll) -> {
            var entries = new LinkedHashMap<>(scroll.entries());
            change.make(open, entries);
            return new Scroll(scroll.lock(), entries);
        });
    }

    /// What the file shall say.
    private interface Rewriting {
        Scroll of(Keys keys, Scroll now);
    }

    private Optional<Problem> rewritten(Rewriting rewriting) {
        var open = keys;
        if (open == null) {
            return Optional.of(Troubles.locked(place));
        }
        idleness.used();
        try {
            return file.alone(() -> {
                var whole = file.read();
                if (whole.isEmpty() || !Scroll.vouched(whole.get(), open)) {
                    return Optional.of(Troubles.damaged(file.path()));
                }
                var scroll = Scroll.read(whole.get()).orElseThrow();
                file.write(rewriting.of(open, scroll).bytes(open));
                return Optional.<Problem>empty();
            });
        } catch (IOException e) {
            return Optional.of(Troubles.unwritten(file.path(), e));
        }
    }

    @Override
    public synchronized Optional<Problem> change(Secret old, Secret now) {
        try {
            var scroll = file.read().flatMap(Scroll::read);
            if (scroll.isEmpty() || !(scroll.get().lock() instanceof Lock.Wrapped wrapped)) {
                return Optional.of(Troubles.noPassphrase(place));
            }
            var known = Wrapping.unwrap(wrapped, old);
            if (known.isEmpty()) {
                return Optional.of(Troubles.wrongPassphrase());
            }
            Arrays.fill(known.get(), (byte) 0);
            return rewritten((open, whole) -> new Scroll(Wrapping.wrap(open.root(), now), whole.entries()));
        } catch (IOException e) {
            return Optional.of(Troubles.unreadable(file.path(), e));
        }
    }

    @Override
    public synchronized Set<Slot> slots() {
        var open = keys;
        try {
            return open == null
                    ? Set.of()
                    : file.read()
                            .filter(whole -> Scroll.vouched(whole, open))
                            .flatMap(Scroll::read)
                            .map(scroll -> Set.copyOf(scroll.entries().keySet()))
                            .orElse(Set.of());
        } catch (IOException _) {
            return Set.of();
        }
    }

    @Override
    public void listen(Runnable heard) {
        shut = heard;
    }

    /// Wipes the keys.
    @Override
    public void close() {
        synchronized (this) {
            if (keys == null) {
                return;
            }
            keys.close();
            keys = null;
            idleness.end();
        }
        shut.run();
    }
}
