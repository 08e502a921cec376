package dev.sextant.auth;

import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
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

    /// What [#authorize] makes of it, with the end that a person typed where the credential states none.
    default Grant grant(Credential credential) {
        return switch (authorize(credential)) {
            case Grant.Given(var given)
            when given.lifetime() instanceof Lifetime.Unstated ->
                new Grant.Given(credential
                        .ends()
                        .map(end -> given.lasting(new Lifetime.Until(end, end)))
                        .orElse(given));
            case Grant granted -> granted;
        };
    }

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
