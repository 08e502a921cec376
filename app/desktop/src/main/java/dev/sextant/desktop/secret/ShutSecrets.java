package dev.sextant.desktop.secret;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import java.util.Optional;

/// A store before it is opened: it says so to everybody.
record ShutSecrets(String place) implements SecretStore {
    private Problem problem() {
        return Problem.error(
                        "The secrets are locked.",
                        "They are behind %s.".formatted(place),
                        "Unlock them in the credential's card.")
                .as(Problem.Fault.LOCKED);
    }

    @Override
    public Optional<Problem> put(Slot slot, Secret secret) {
        return Optional.of(problem());
    }

    @Override
    public Held get(Slot slot) {
        return new Held.Unavailable(problem());
    }

    @Override
    public Optional<Problem> remove(Slot slot) {
        return Optional.of(problem());
    }
}
