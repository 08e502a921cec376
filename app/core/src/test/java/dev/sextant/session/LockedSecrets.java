package dev.sextant.session;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import java.util.Optional;

/// A store that never opens.
record LockedSecrets() implements SecretStore {
    private static final Problem LOCKED =
            Problem.error("The secrets are locked.", "", "").as(Problem.Fault.LOCKED);

    @Override
    public String place() {
        return "a locked box";
    }

    @Override
    public Optional<Problem> put(Slot slot, Secret secret) {
        return Optional.of(LOCKED);
    }

    @Override
    public Held get(Slot slot) {
        return new Held.Unavailable(LOCKED);
    }

    @Override
    public Optional<Problem> remove(Slot slot) {
        return Optional.of(LOCKED);
    }
}
