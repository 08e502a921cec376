package dev.sextant.environment;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps secrets in memory for this run only; nothing is ever written.
public final class SessionSecrets implements SecretStore, AutoCloseable {
    private final Map<Slot, Secret> secrets = new ConcurrentHashMap<>();

    @Override
    public String place() {
        return "this run only";
    }

    @Override
    public Optional<Problem> put(Slot slot, Secret secret) {
        secrets.put(slot, secret);
        return Optional.empty();
    }

    @Override
    public Held get(Slot slot) {
        var secret = secrets.get(slot);
        return secret == null ? new Held.Absent() : new Held.Present(secret);
    }

    @Override
    public Optional<Problem> remove(Slot slot) {
        secrets.remove(slot);
        return Optional.empty();
    }

    /// Everything in it.
    Map<Slot, Secret> all() {
        return Map.copyOf(secrets);
    }

    /// Lets go of every secret without wiping: others may hold it.
    void forget() {
        secrets.clear();
    }

    /// Wipes every secret.
    @Override
    public void close() {
        secrets.values().forEach(Secret::close);
        secrets.clear();
    }
}
