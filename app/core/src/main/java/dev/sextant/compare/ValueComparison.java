package dev.sextant.compare;

import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Walks two values side by side and notes what differs. For one use.
final class ValueComparison {
    /// Changes that are noted.
    static final int MOST = 20_000;

    private static final int LONGEST_NUMBER = 60;

    private final Rules rules;
    private final List<Change> changes = new ArrayList<>();

    private ValueComparison(Rules rules) {
        this.rules = rules;
    }

    /// What differs, in the order of the first value.
    static List<Change> between(Value before, Value after, Rules rules) {
        var comparison = new ValueComparison(rules);
        comparison.compare(new Spot("", ""), before, after);
        return comparison.changes;
    }

    /// A place in both values: its path for a person, and with `[*]` for every element.
    record Spot(String where, String shape) {
        Spot member(String name) {
            var step = new Path(List.of(new Path.Step.Member(name))).toString();
            var dot = step.startsWith("[") ? "" : ".";
            return new Spot(joined(where, dot, step), joined(shape, dot, step));
        }

        Spot element(String words) {
            return new Spot(where + "[" + words + "]", shape + "[*]");
        }

        private static String joined(String path, String dot, String step) {
            return path.isEmpty() ? step : path + dot + step;
        }
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
            note(new Change.Changed(spot.where(), before, after));
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
            note(new Change.Added(spot.where(), value));
        }
    }

    void removed(Spot spot, Value value) {
        if (!rules.ignores(spot.shape())) {
            note(new Change.Removed(spot.where(), value));
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
