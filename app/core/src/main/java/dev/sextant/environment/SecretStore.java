package dev.sextant.environment;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Secret;
import java.util.Optional;

/// Where secrets live between typing and sending. All methods may block and may be called from any thread; none throws
/// for a store that is locked, missing or full.
public interface SecretStore {
    /// Where that is, for a person: `this run only`, `GNOME Keyring`.
    String place();

    /// Keeps a secret, over an older one; the result is why it could not.
    Optional<Problem> put(Slot slot, Secret secret);

    /// The secret of a slot.
    Held get(Slot slot);

    /// Forgets it; the result is why it could not.
    Optional<Problem> remove(Slot slot);

    /// The store for one call: what has to be read from a file or a keyring for it is read once, when the first secret
    /// is asked for. What somebody else keeps afterwards is not seen.
    default SecretStore once() {
        return this;
    }

    /// What a slot holds.
    sealed interface Held {
        /// The secret.
        record Present(Secret secret) implements Held {}

        /// None was put there.
        record Absent() implements Held {}

        /// The store does not open: that is not an empty secret.
        record Unavailable(Problem problem) implements Held {}

        /// The secret, where it is at hand.
        default Optional<Secret> found() {
            return this instanceof Present(var secret) ? Optional.of(secret) : Optional.empty();
        }
    }
}
