package dev.sextant.compare;

import dev.sextant.schema.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Walks two values side by side and notes what differs. For one use.
final class ValueComparison {
    /// Changes that are noted.
    static final int MOST = 20_000;

    private static final int LONGEST_NUMBER = 60;

    private final Rules rules;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Pairing> pairings = new LinkedHashMap<>();

    private ValueComparison(Rules rules) {
        this.rules = rules;
    }

    /// What differs, in the order of the first value.
    static List<Change> between(Value before, Value after, Rules rules) {
        return of(before, after, rules).changes();
    }

    /// A comparison that is done.
    static ValueComparison of(Value before, Value after, Rules rules) {
        var comparison = new ValueComparison(rules);
        comparison.compare(Spot.ROOT, before, after);
        return comparison;
    }

    /// What differs, in the order of the first value.
    List<Change> changes() {
        return changes;
    }

    /// How the elements of each array that differs were told apart.
    List<Pairing> pairings() {
        return List.copyOf(pairings.values());
    }

    void paired(Pairing pairing) {
        pairings.putIfAbsent(pairing.array(), pairing);
    }

    /// Whether it is known already how the elements of the arrays there are told apart.
    boolean hasPaired(Spot spot) {
        return pairings.containsKey(spot.shape());
    }

    void compare(Spot spot, Value before, Value after) {
        if (rules.ignores(spot.shape()) || same(before, after)) {
            return;
        }
        if (before instanceof Value.Struct was && after instanceof Value.Struct is) {
            members(spot, was, is);
        } else if (before instanceof Value.Items(var was) && after instanceof Value.Items(var is)) {
            new ArrayComparison(this, rules, spot).compare(was, is);
        } else {
            note(new Change.Changed(spot, before, after));
        }
    }

    private void members(Spot spot, Value.Struct before, Value.Struct after) {
        before.members()
                .forEach((name, value) -> after.get(name)
                        .ifPresentOrElse(
                                is -> compare(spot.member(name), value, is), () -> removed(spot.member(name), value)));
        after.members().forEach((name, value) -> {
            if (before.get(name).isEmpty()) {
                added(spot.member(name), value);
            }
        });
    }

    void added(Spot spot, Value value) {
        if (!rules.ignores(spot.shape())) {
            note(new Change.Added(spot, value));
        }
    }

    void removed(Spot spot, Value value) {
        if (!rules.ignores(spot.shape())) {
            note(new Change.Removed(spot, value));
        }
    }

    void note(Change change) {
        if (changes.size() < MOST) {
            changes.add(change);
        }
    }

    /// Whether two values are equal; numbers are by what they mean.
    static boolean same(Value before, Value after) {
        if (before instanceof Value.Num(var one) && after instanceof Value.Num(var other)) {
            return one.equals(other)
                    || (one.length() < LONGEST_NUMBER
                            && other.length() < LONGEST_NUMBER
                            && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0);
        }
        return before.equals(after);
    }
}
