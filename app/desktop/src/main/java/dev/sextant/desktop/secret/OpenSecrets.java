package dev.sextant.desktop.secret;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.fx.Background;
import dev.sextant.environment.SecretKeeper.LockableSecrets;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import java.util.Optional;
import java.util.function.Consumer;

/// The secrets that are open, until a person or they themselves shut them.
final class OpenSecrets {
    private static final Slot PROBE = new Slot("", "");

    private final Background background;
    private Optional<LockableSecrets> current = Optional.empty();

    OpenSecrets(Background background) {
        this.background = background;
    }

    /// What is open.
    Optional<LockableSecrets> current() {
        return current;
    }

    /// These are open now; `shut` is done once they shut themselves after a while.
    void hold(LockableSecrets store, Runnable shut) {
        current = Optional.of(store);
        var bridge = background.<LockableSecrets>bridge(closed -> {
            if (current.filter(closed.getLast()::equals).isPresent()) {
                shut.run();
            }
        });
        store.listen(() -> bridge.accept(store));
    }

    /// Nothing is open from now on; whoever let go of it has shut it.
    void forget() {
        current = Optional.empty();
    }

    /// Looks whether what was open still is; `shut` hears why it is not.
    void look(SecretStore through, Consumer<Problem> shut) {
        if (current.isPresent()) {
            background.start("look at the secrets", () -> through.get(PROBE), held -> {
                if (held instanceof SecretStore.Held.Unavailable(var problem)) {
                    shut.accept(problem);
                }
            });
        }
    }

    /// Changes the passphrase; both are wiped, and `then` hears why it was not.
    void change(Secret old, Secret now, Consumer<Optional<Problem>> then) {
        current.ifPresent(store -> background.start(
                "change the passphrase",
                () -> {
                    try (old;
                            now) {
                        return store.change(old, now);
                    }
                },
                then));
    }
}
