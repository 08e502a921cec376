package dev.sextant.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sets of members of which one must be there as a whole: choices of `oneOf` or `anyOf` that say nothing but
/// `required`. `alone`: one of them and no other.
public record Needs(List<List<String>> sets, boolean alone) implements Limit {
    public Needs {
        sets = sets.stream().map(List::copyOf).toList();
    }

    @Override
    public String label() {
        return (alone ? "one of " : "at least one of ") + named(sets);
    }

    @Override
    public Optional<String> check(Value value) {
        if (!(value instanceof Value.Struct struct)) {
            return Optional.empty();
        }
        var there = sets.stream()
                .filter(set -> struct.members().keySet().containsAll(set))
                .toList();
        if (there.isEmpty()) {
            return Optional.of("%s is required.".formatted(named(sets)));
        }
        return alone && there.size() > 1
                ? Optional.of("Only one of %s may be set."
                        .formatted(there.stream().map(Needs::joined).collect(Collectors.joining(", "))))
                : Optional.empty();
    }

    private static String named(List<List<String>> sets) {
        return sets.stream().map(Needs::joined).collect(Collectors.joining(" or "));
    }

    private static String joined(List<String> names) {
        return String.join(" and ", names);
    }
}
