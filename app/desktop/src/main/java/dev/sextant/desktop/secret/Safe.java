package dev.sextant.desktop.secret;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.fx.Background;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Reference;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Puts secrets away and fetches them, never on the window's thread.
public final class Safe {
    private final SecretStore store;
    private final Background background;
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");

    Safe(SecretStore store, Background background) {
        this.store = store;
        this.background = background;
    }

    /// A credential as far as its secrets could be fetched, and why not all could.
    public record Fetched(Credential credential, Optional<Problem> problem) {}

    /// Goes up whenever what is kept changed.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Somebody else changed what is kept.
    public void changed() {
        revision.set(revision.get() + 1);
    }

    private <T> Consumer<T> noted(Consumer<T> then) {
        return result -> {
            then.accept(result);
            changed();
        };
    }

    /// Keeps a secret; `then` hears why it could not be.
    public void put(Slot slot, Secret secret, Consumer<Optional<Problem>> then) {
        background.start("keep a secret", () -> store.put(slot, secret), noted(then));
    }

    /// Forgets secrets; `then` hears why one could not be.
    public void remove(Collection<Slot> slots, Consumer<Optional<Problem>> then) {
        var gone = List.copyOf(slots);
        background.start(
                "forget secrets", () -> first(gone.stream().map(store::remove).toList()), noted(then));
    }

    /// Keeps secrets in other slots from now on; `then` hears why one could not be.
    public void move(Map<Slot, Slot> moves, Consumer<Optional<Problem>> then) {
        var all = Map.copyOf(moves);
        background.start(
                "move secrets",
                () -> first(all.entrySet().stream()
                        .map(move -> moved(move.getKey(), move.getValue()))
                        .toList()),
                noted(then));
    }

    private Optional<Problem> moved(Slot from, Slot to) {
        return switch (store.get(from)) {
            case SecretStore.Held.Present(var secret) -> store.put(to, secret).or(() -> store.remove(from));
            case SecretStore.Held.Absent _ -> Optional.empty();
            case SecretStore.Held.Unavailable(var problem) -> Optional.of(problem);
        };
    }

    private static Optional<Problem> first(List<Optional<Problem>> problems) {
        return problems.stream().flatMap(Optional::stream).findFirst();
    }

    /// The credential with every secret that it refers to; `then` hears at once where none has to be fetched.
    public void fetch(Credential credential, Consumer<Fetched> then) {
        if (missing(credential).isEmpty()) {
            then.accept(new Fetched(credential, Optional.empty()));
        } else {
            background.start("fetch secrets", () -> fetched(credential), then);
        }
    }

    private static Map<String, Slot> missing(Credential credential) {
        var slots = new HashMap<String, Slot>();
        credential.references().forEach((field, reference) -> {
            if (credential.secret(field).isEmpty() && reference instanceof Reference.Stored(var slot)) {
                slots.put(field, slot);
            }
        });
        return slots;
    }

    private Fetched fetched(Credential credential) {
        var secrets = new HashMap<>(credential.secrets());
        for (var entry : missing(credential).entrySet()) {
            switch (store.get(entry.getValue())) {
                case SecretStore.Held.Present(var secret) -> secrets.put(entry.getKey(), secret);
                case SecretStore.Held.Absent _ -> {}
                case SecretStore.Held.Unavailable(var problem) -> {
                    return new Fetched(credential, Optional.of(problem));
                }
            }
        }
        return new Fetched(credential.with(secrets), Optional.empty());
    }

    /// Whether these slots hold something: `then` hears of those that do.
    public void find(Map<String, Slot> slots, Consumer<Map<String, Slot>> then) {
        var all = Map.copyOf(slots);
        background.start(
                "look for secrets",
                () -> {
                    var held = new HashMap<>(all);
                    held.values().removeIf(slot -> !(store.get(slot) instanceof SecretStore.Held.Present));
                    return Map.copyOf(held);
                },
                then);
    }
}
