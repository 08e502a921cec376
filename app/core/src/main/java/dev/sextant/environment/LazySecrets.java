package dev.sextant.environment;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.SecretKeeper.LockableSecrets;
import dev.sextant.environment.SecretKeeper.Opened;
import dev.sextant.exchange.Secret;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A store that is opened when a secret is first asked for, and asked for again after a refusal. For use by several
/// threads.
public final class LazySecrets implements SecretStore, AutoCloseable {
    private final String place;
    private final Supplier<Opened> opening;
    private @Nullable LockableSecrets open;

    /// `opening` may block and may be asked more than once.
    public LazySecrets(String place, Supplier<Opened> opening) {
        this.place = place;
        this.opening = opening;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public Optional<Problem> put(Slot slot, Secret secret) {
        return with(store -> store.put(slot, secret), Optional::of);
    }

    @Override
    public Held get(Slot slot) {
        return with(store -> store.get(slot), Held.Unavailable::new);
    }

    @Override
    public Optional<Problem> remove(Slot slot) {
        return with(store -> store.remove(slot), Optional::of);
    }

    @Override
    public SecretStore once() {
        return new Once();
    }

    /// Opened when a secret is first asked for, too.
    private final class Once implements SecretStore {
        private @Nullable SecretStore store;

        @Override
        public String place() {
            return place;
        }

        @Override
        public Optional<Problem> put(Slot slot, Secret secret) {
            return first(once -> once.put(slot, secret), Optional::of);
        }

        @Override
        public Held get(Slot slot) {
            return first(once -> once.get(slot), Held.Unavailable::new);
        }

        @Override
        public Optional<Problem> remove(Slot slot) {
            return first(once -> once.remove(slot), Optional::of);
        }

        private synchronized <T> T first(Function<SecretStore, T> use, Function<Problem, T> refused) {
            var known = store;
            if (known != null) {
                return use.apply(known);
            }
            return with(
                    opened -> {
                        var once = opened.once();
                        store = once;
                        return use.apply(once);
                    },
                    refused);
        }
    }

    private synchronized <T> T with(Function<SecretStore, T> use, Function<Problem, T> refused) {
        if (open == null) {
            switch (opening.get()) {
                case Opened.Ready(var secrets) -> open = secrets;
                case Opened.Refused(var problem) -> {
                    return refused.apply(problem);
                }
            }
        }
        return use.apply(open);
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
