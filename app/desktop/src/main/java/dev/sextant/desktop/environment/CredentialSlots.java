package dev.sextant.desktop.environment;

import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Reference;
import dev.sextant.environment.Slot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The slots that the credentials of an environment refer to: shared, of single sources, in use and spare.
public final class CredentialSlots {
    private CredentialSlots() {}

    /// Every slot that it refers to.
    static Set<Slot> of(Environment place) {
        var slots = new HashSet<Slot>();
        each(place, credential -> {
            credential.references().values().forEach(reference -> {
                if (reference instanceof Reference.Stored(var slot)) {
                    slots.add(slot);
                }
            });
            return credential;
        });
        return slots;
    }

    /// The environment under another name, its secrets in slots of that name.
    static Environment renamed(Environment place, String name) {
        return each(place, credential -> credential.referring(moved(credential.references(), name)))
                .named(name);
    }

    private static Map<String, Reference> moved(Map<String, Reference> references, String name) {
        var moved = new HashMap<>(references);
        moved.replaceAll((_, reference) -> switch (reference) {
            case Reference.Stored(var slot) -> new Reference.Stored(new Slot(name, slot.field()));
            case Reference.Variable variable -> variable;
        });
        return moved;
    }

    /// The environment without its secrets and without any way to them in the store.
    static Environment bare(Environment place) {
        return each(place, credential -> {
            var open = new HashMap<>(credential.references());
            open.values().removeIf(Reference.Stored.class::isInstance);
            return new Credential(credential.scheme(), credential.settings(), Map.of(), open);
        });
    }

    /// The environment with the two credentials of a source changed about.
    public static Environment rotated(Environment place, String source) {
        var special = place.own().get(source);
        return special == null || special.credential().inherits()
                ? place.with(place.access().rotated())
                : place.with(source, special.rotated());
    }

    /// Whether a source has a second credential to change to.
    public static boolean hasSpare(Environment place, String source) {
        return !place.access(source).spare().isNone();
    }

    private static Environment each(Environment place, UnaryOperator<Credential> change) {
        var changed = place.with(each(place.access(), change));
        for (var own : place.own().entrySet()) {
            changed = changed.with(own.getKey(), each(own.getValue(), change));
        }
        return changed;
    }

    private static Access each(Access access, UnaryOperator<Credential> change) {
        return access.with(change.apply(access.credential())).sparing(change.apply(access.spare()));
    }
}
