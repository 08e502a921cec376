package dev.sextant.environment;

import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What gets one in: the auth scheme's id, its open settings, its secrets by field name, kept apart so that settings
/// can be written to a file, and where secrets are that are not at hand yet.
public record Credential(
        String scheme, Value.Struct settings, Map<String, Secret> secrets, Map<String, Reference> references) {
    /// No credential of its own; an inherited one holds.
    public static final Credential NONE = new Credential("none", Value.Struct.EMPTY, Map.of());

    /// No credential, whatever would be inherited.
    public static final Credential OPEN = new Credential("open", Value.Struct.EMPTY, Map.of());

    private static final String ENDS = "ends";

    public Credential {
        secrets = Map.copyOf(new TreeMap<>(secrets));
        references = Map.copyOf(new TreeMap<>(references));
    }

    /// A credential with every secret at hand.
    public Credential(String scheme, Value.Struct settings, Map<String, Secret> secrets) {
        this(scheme, settings, secrets, Map.of());
    }

    /// A credential with one secret and no settings.
    public static Credential of(String scheme, String field, Secret secret) {
        return new Credential(scheme, Value.Struct.EMPTY, Map.of(field, secret));
    }

    /// Whether there is nothing to send.
    public boolean isNone() {
        return scheme.equals(NONE.scheme) || scheme.equals(OPEN.scheme);
    }

    /// Whether it leaves the word to an inherited one.
    public boolean inherits() {
        return scheme.equals(NONE.scheme);
    }

    /// The same with other settings.
    public Credential with(Value.Struct others) {
        return new Credential(scheme, others, secrets, references);
    }

    /// The same with other secrets at hand.
    public Credential with(Map<String, Secret> others) {
        return new Credential(scheme, settings, others, references);
    }

    /// The same, its absent secrets found there.
    public Credential referring(Map<String, Reference> others) {
        return new Credential(scheme, settings, secrets, others);
    }

    /// A setting that is text.
    public Optional<String> setting(String name) {
        return settings.get(name)
                .map(value -> value instanceof Value.Text(var text) ? text : "")
                .filter(text -> !text.isBlank());
    }

    /// When it ends, as a person typed it where the credential itself does not say.
    public Optional<Instant> ends() {
        try {
            return setting(ENDS).map(Instant::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The same with this end, typed by a person; empty forgets it.
    public Credential ending(Optional<Instant> end) {
        return with(end.map(at -> settings.with(ENDS, new Value.Text(at.toString())))
                .orElseGet(() -> settings.without(ENDS)));
    }

    /// What stands for it where its secret must not: the first slot that it refers to, else its scheme in that
    /// environment.
    public Slot account(String environment) {
        return references.values().stream()
                .flatMap(reference ->
                        reference instanceof Reference.Stored(var slot) ? Stream.of(slot) : Stream.<Slot>empty())
                .min(Comparator.comparing(Slot::field))
                .orElseGet(() -> new Slot(environment, scheme));
    }

    /// The secret of this field, unless it is missing or empty.
    public Optional<Secret> secret(String field) {
        return Optional.ofNullable(secrets.get(field)).filter(secret -> !secret.isEmpty());
    }
}
