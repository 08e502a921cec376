package dev.sextant.vault;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A vault whose file is read once, when the first secret is asked for. What it remembers stays sealed, and once the
/// vault is locked nothing of it opens. For use by several threads.
final class Reading implements SecretStore {
    private final Vault vault;
    private @Nullable Sealed read;

    Reading(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String place() {
        return vault.place();
    }

    @Override
    public Held get(Slot slot) {
        return switch (read()) {
            case Sealed.Unread(var problem) -> new Held.Unavailable(problem);
            case Sealed.Entries(var entries) -> {
                var sealed = entries.get(slot);
                yield sealed == null ? new Held.Absent() : vault.opened(slot, sealed);
            }
        };
    }

    private synchronized Sealed read() {
        var known = read;
        if (known == null) {
            known = vault.read();
            read = known;
        }
        return known;
    }

    /// What is written must be read anew.
    private synchronized void forget() {
        read = null;
    }

    @Override
    public Optional<Problem> put(Slot slot, Secret secret) {
        forget();
        return vault.put(slot, secret);
    }

    @Override
    public Optional<Problem> remove(Slot slot) {
        forget();
        return vault.remove(slot);
    }
}
