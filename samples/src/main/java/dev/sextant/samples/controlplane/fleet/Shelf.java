package dev.sextant.samples.controlplane.fleet;

import dev.sextant.samples.server.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Things of one kind by their key, in the order they came; safe for many threads.
///
/// What lacks or stands in the way is refused with the status that gRPC has for it.
///
/// @param <T> the kind
public final class Shelf<T> {
    private final String kind;
    private final Map<String, T> things = new LinkedHashMap<>();

    /// An empty shelf.
    ///
    /// @param kind what a refusal calls a thing, such as `workflow`
    public Shelf(String kind) {
        this.kind = kind;
    }

    /// The thing of this key.
    public synchronized Optional<T> find(String key) {
        return Optional.ofNullable(things.get(key));
    }

    /// The thing of this key.
    ///
    /// @throws io.grpc.StatusRuntimeException NOT_FOUND if there is none
    public T get(String key) {
        return find(key).orElseThrow(() -> Refusal.notFound(kind, key));
    }

    /// All things.
    public synchronized List<T> all() {
        return List.copyOf(things.values());
    }

    /// Adds a thing.
    ///
    /// @throws io.grpc.StatusRuntimeException ALREADY_EXISTS if the key is taken
    public synchronized T add(String key, T thing) {
        if (things.containsKey(key)) {
            throw Refusal.alreadyExists(kind, key);
        }
        things.put(key, thing);
        return thing;
    }

    /// Puts another thing in place of the one with this key.
    ///
    /// @throws io.grpc.StatusRuntimeException NOT_FOUND if there is none
    public synchronized T change(String key, UnaryOperator<T> change) {
        T changed = change.apply(get(key));
        things.put(key, changed);
        return changed;
    }

    /// Takes a thing away.
    ///
    /// @throws io.grpc.StatusRuntimeException NOT_FOUND if there is none
    public synchronized void remove(String key) {
        get(key);
        things.remove(key);
    }
}
