package dev.sextant.environment;

import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What gets one in: the auth scheme's id, its open settings, and its secrets by field name, kept apart so that
/// settings can be written to a file.
public record Credential(String scheme, Value.Struct settings, Map<String, Secret> secrets) {
    /// No credential.
    public static final Credential NONE = new Credential("none", Value.Struct.EMPTY, Map.of());

    public Credential {
        secrets = Map.copyOf(new TreeMap<>(secrets));
    }

    /// A credential with one secret and no settings.
    public static Credential of(String scheme, String field, Secret secret) {
        return new Credential(scheme, Value.Struct.EMPTY, Map.of(field, secret));
    }

    /// Whether there is nothing to send.
    public boolean isNone() {
        return scheme.equals(NONE.scheme);
    }

    /// A setting that is text.
    public Optional<String> setting(String name) {
        return settings.get(name)
                .map(value -> value instanceof Value.Text(var text) ? text : "")
                .filter(text -> !text.isBlank());
    }

    /// The secret of this field, unless it is missing or empty.
    public Optional<Secret> secret(String field) {
        return Optional.ofNullable(secrets.get(field)).filter(secret -> !secret.isEmpty());
    }
}
