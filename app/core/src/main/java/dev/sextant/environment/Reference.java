package dev.sextant.environment;

/// Where a secret that is not at hand is to be found. A file may hold this, never the secret.
public sealed interface Reference {
    /// A variable of the process, `{"env": "NAME"}` in a file.
    record Variable(String name) implements Reference {}

    /// The secret store, `{"stored": "bearer.token"}` in a file: the slot's field, its environment being the one
    /// that the credential belongs to.
    record Stored(Slot slot) implements Reference {}
}
