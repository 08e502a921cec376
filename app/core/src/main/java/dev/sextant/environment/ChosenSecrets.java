package dev.sextant.environment;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Secret;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The store that a person chose; until then secrets stay in memory.
public final class ChosenSecrets implements SecretStore, AutoCloseable {
    private final SessionSecrets memory = new SessionSecrets();
    private final AtomicReference<SecretStore> chosen = new AtomicReference<>(memory);

    /// Keeps secrets there from now on. What the memory holds is put there first; the result is why not all could be,
    /// and then nothing is changed.
    public Optional<Problem> choose(SecretStore store) {
        for (var kept : memory.all().entrySet()) {
            var problem = store.put(kept.getKey(), kept.getValue());
            if (problem.isPresent()) {
                return problem;
            }
        }
        if (!store.equals(memory)) {
            memory.forget();
        }
        chosen.set(store);
        return Optional.empty();
    }

    /// Takes secrets from there from now on; what the memory holds stays out of it.
    public void change(SecretStore store) {
        chosen.set(store);
    }

    /// What keeps them for this run only, chosen or not.
    public SecretStore memory() {
        return memory;
    }

    /// Keeps secrets for this run only, as at the start.
    public void chooseMemory() {
        chosen.set(memory);
    }

    @Override
    public String place() {
        return chosen.get().place();
    }

    @Override
    public Optional<Problem> put(Slot slot, Secret secret) {
        return chosen.get().put(slot, secret);
    }

    @Override
    public Held get(Slot slot) {
        return chosen.get().get(slot);
    }

    @Override
    public SecretStore once() {
        return chosen.get().once();
    }

    @Override
    public Optional<Problem> remove(Slot slot) {
        return chosen.get().remove(slot);
    }

    /// Wipes what is in memory and shuts the chosen store.
    @Override
    public void close() {
        memory.close();
        switch (chosen.get()) {
            case SecretKeeper.LockableSecrets store -> store.close();
            case LazySecrets store -> store.close();
            default -> {}
        }
    }
}
