package dev.sextant.environment;

import dev.sextant.exchange.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps secrets in memory for this run only; nothing is ever written.
public final class SessionSecrets implements SecretStore, AutoCloseable {
    private final Map<Slot, Secret> secrets = new ConcurrentHashMap<>();

    private record Slot(String environment, String field) {}

    @Override
    public String place() {
        return "this run only";
    }

    @Override
    public void put(String environment, String field, Secret secret) {
        secrets.put(new Slot(environment, field), secret);
    }

    @Override
    public Optional<Secret> get(String environment, String field) {
        return Optional.ofNullable(secrets.get(new Slot(environment, field)));
    }

    @Override
    public void remove(String environment, String field) {
        secrets.remove(new Slot(environment, field));
    }

    /// Wipes every secret.
    @Override
    public void close() {
        secrets.values().forEach(Secret::close);
        secrets.clear();
    }
}
