package dev.sextant.desktop.form;

import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/// Rewrites one place of a value; everything around it is shared, not copied.
final class Places {
    private Places() {}

    /// The value with something else at this path; messages and lists on the way are made, an index past the end
    /// appends.
    static Value.Struct put(Value.Struct root, Path path, Value value) {
        return path.steps().isEmpty()
                ? (value instanceof Value.Struct struct ? struct : root)
                : (Value.Struct) put(root, path.steps(), value);
    }

    private static Value put(Value here, List<Path.Step> steps, Value value) {
        if (steps.isEmpty()) {
            return value;
        }
        var rest = steps.subList(1, steps.size());
        var inner = steps.getFirst().in(here).orElse(Value.Null.NULL);
        return switch (steps.getFirst()) {
            case Path.Step.Member(var name) -> struct(here).with(name, put(inner, rest, value));
            case Path.Step.Element(var index) -> new Value.Items(replaced(items(here), index, put(inner, rest, value)));
        };
    }

    /// The value without what is at this path; the value itself when nothing is there.
    static Value.Struct drop(Value.Struct root, Path path) {
        if (path.steps().isEmpty() || path.in(root).isEmpty()) {
            return root;
        }
        return change(root, path.parent(), parent -> switch (path.steps().getLast()) {
            case Path.Step.Member(var name) -> struct(parent).without(name);
            case Path.Step.Element(var index) -> {
                var values = new ArrayList<>(items(parent));
                values.remove(index);
                yield new Value.Items(values);
            }
        });
    }

    /// The value with an element of a list moved to another index.
    static Value.Struct move(Value.Struct root, Path list, int from, int to) {
        return change(root, list, value -> {
            var values = new ArrayList<>(items(value));
            values.add(to, values.remove(from));
            return new Value.Items(values);
        });
    }

    /// The value with a member of a map or message under another name, in the same place of the order.
    static Value.Struct rename(Value.Struct root, Path map, String from, String to) {
        return change(root, map, value -> {
            var members = new LinkedHashMap<String, Value>();
            struct(value).members().forEach((name, member) -> members.put(name.equals(from) ? to : name, member));
            return new Value.Struct(members);
        });
    }

    /// The value with the members of a message ordered as given; names that are not given stay behind the one they
    /// followed.
    static Value.Struct order(Value.Struct root, Path message, String name, List<String> names) {
        return change(root, message, value -> {
            var members = new LinkedHashMap<String, Value>();
            var ranks = new HashMap<String, Integer>();
            names.forEach(known -> ranks.putIfAbsent(known, ranks.size()));
            var rank = ranks.getOrDefault(name, -1);
            var moved = struct(value).members().get(name);
            struct(value).members().forEach((other, member) -> {
                if (ranks.getOrDefault(other, -1) > rank && moved != null) {
                    members.putIfAbsent(name, moved);
                }
                if (!other.equals(name)) {
                    members.put(other, member);
                }
            });
            if (moved != null) {
                members.putIfAbsent(name, moved);
            }
            return new Value.Struct(members);
        });
    }

    private static Value.Struct change(Value.Struct root, Path path, UnaryOperator<Value> edit) {
        return put(root, path, edit.apply(path.in(root).orElse(Value.Null.NULL)));
    }

    private static List<Value> replaced(List<Value> values, int index, Value value) {
        var copy = new ArrayList<>(values);
        if (index < copy.size()) {
            copy.set(index, value);
        } else {
            copy.add(value);
        }
        return copy;
    }

    private static Value.Struct struct(Value value) {
        return value instanceof Value.Struct struct ? struct : Value.Struct.EMPTY;
    }

    private static List<Value> items(Value value) {
        return value instanceof Value.Items(var values) ? values : List.of();
    }
}
