package dev.sextant.desktop.environment;

import dev.sextant.auth.AuthScheme;
import dev.sextant.environment.Slot;
import dev.sextant.schema.Notes;
import dev.sextant.workspace.Slots;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The auth schemes there are, in the order that a person chooses from.
public record Schemes(List<AuthScheme> all) {
    public Schemes {
        all = List.copyOf(all);
    }

    /// The scheme of this id.
    public Optional<AuthScheme> find(String id) {
        return all.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }

    /// Where a scheme's fields of this trait are kept.
    Map<String, Slot> slots(Slots place, String id, Notes.Trait trait) {
        var slots = new HashMap<String, Slot>();
        find(id).ifPresent(known -> known.settings().fields().stream()
                .filter(field -> field.has(trait))
                .forEach(field -> slots.put(field.name(), place.of(id, field.name()))));
        return slots;
    }

    /// Where secrets of any scheme may be kept.
    Set<Slot> every(Slots place) {
        return all.stream()
                .flatMap(known -> slots(place, known.id(), Notes.Trait.SECRET).values().stream())
                .collect(Collectors.toSet());
    }
}
