package dev.sextant.environment;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Secret;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// A way to keep secrets from one run to the next. Found by ServiceLoader, needs a public constructor without
/// arguments,
/// holds no state. All methods may block.
public interface SecretKeeper {
    /// The word in settings: `system`, `passphrase`.
    String id();

    /// The words for a person: `The system's keyring`.
    String title();

    /// What it does with secrets, in a sentence.
    String promise();

    /// Whether it needs a passphrase to open.
    boolean asksPassphrase();

    /// Why it cannot be used on this machine, if it cannot. May take seconds.
    Optional<Problem> hindrance();

    /// Opens the secrets in this folder, or begins with none. The passphrase is not kept; it is ignored where none is
    /// asked for.
    Opened open(Path folder, Secret passphrase);

    /// What came of opening.
    sealed interface Opened {
        /// They are at hand until closed.
        record Ready(LockableSecrets secrets) implements Opened {}

        /// They stay shut, and nothing was written.
        record Refused(Problem problem) implements Opened {}
    }

    /// Secrets that can be shut away again: closing wipes what opens them from memory, and from then on every slot is
    /// [SecretStore.Held.Unavailable].
    interface LockableSecrets extends SecretStore, AutoCloseable {
        /// Changes the passphrase; the result is why not.
        Optional<Problem> change(Secret old, Secret now);

        /// The slots that hold something, to take them elsewhere; empty when it is shut.
        Set<Slot> slots();

        /// Hears when it is shut, by whomever, on any thread.
        void listen(Runnable shut);

        @Override
        void close();
    }
}
