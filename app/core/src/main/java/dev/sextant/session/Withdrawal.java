package dev.sextant.session;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Reference;
import dev.sextant.environment.SecretStore;
import dev.sextant.exchange.Secret;
import java.util.HashMap;
import java.util.Map;

/// Fetches the secrets that a credential only refers to.
public final class Withdrawal {
    private final SecretStore secrets;

    /// From this store.
    public Withdrawal(SecretStore secrets) {
        this.secrets = secrets;
    }

    /// What came of fetching.
    public sealed interface Opened {
        /// Every secret that is kept is at hand; one that nobody gave is missing, and its scheme says so.
        record Whole(Credential credential) implements Opened {}

        /// The store does not open, which must not pass for an empty secret.
        record Shut(Problem problem) implements Opened {}
    }

    /// The credential with what the store holds of it. Blocks.
    public Opened opened(Credential credential) {
        Map<String, Secret> found = new HashMap<>(credential.secrets());
        for (var entry : credential.references().entrySet()) {
            if (credential.secret(entry.getKey()).isPresent()
                    || !(entry.getValue() instanceof Reference.Stored(var slot))) {
                continue;
            }
            switch (secrets.get(slot)) {
                case SecretStore.Held.Present(var secret) -> found.put(entry.getKey(), secret);
                case SecretStore.Held.Absent _ -> {}
                case SecretStore.Held.Unavailable(var problem) -> {
                    return new Opened.Shut(problem);
                }
            }
        }
        return new Opened.Whole(credential.with(found));
    }
}
