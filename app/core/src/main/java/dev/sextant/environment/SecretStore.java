package dev.sextant.environment;

import dev.sextant.exchange.Secret;
import java.util.Optional;

/// Where secrets live between typing and sending, by environment and field. All methods may block.
public interface SecretStore {
    /// Where that is, for a person: `this run only`, `GNOME Keyring`.
    String place();

    /// Keeps a secret, over an older one.
    void put(String environment, String field, Secret secret);

    /// The secret, if there is one.
    Optional<Secret> get(String environment, String field);

    /// Forgets it.
    void remove(String environment, String field);
}
