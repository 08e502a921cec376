package dev.sextant.auth;

import dev.sextant.environment.Credential;
import dev.sextant.schema.Schema;
import java.util.List;
import java.util.Optional;

/// One way to sign in. Found by ServiceLoader, needs a public constructor without arguments, holds no state.
public interface AuthScheme {
    /// The word in files: `bearer`, `basic`.
    String id();

    /// The words for a person: `Bearer token`.
    String title();

    /// What it needs to know; fields with [dev.sextant.schema.Notes.Trait#SECRET] go to the secret store, the rest to
    /// the environment's file.
    Schema.Message settings();

    /// Turns a credential into what a request carries. Does not go to the network.
    Grant authorize(Credential credential);

    /// How a fresh token is had for this credential; empty when it cannot be had but by typing one.
    default Optional<Renewal> renewal(Credential credential) {
        return Optional.empty();
    }

    /// What the credential says of itself, unverified, for a card beside it; never a secret. Empty when it says
    /// nothing.
    default List<Fact> facts(Credential credential) {
        return List.of();
    }
}
