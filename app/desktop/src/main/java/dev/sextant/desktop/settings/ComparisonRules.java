package dev.sextant.desktop.settings;

import dev.sextant.compare.Rules;
import dev.sextant.schema.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The rules of comparisons as the file of preferences holds them; what is of no use there is left out.
final class ComparisonRules {
    /// The member of the file that they are in.
    static final String MEMBER = "comparisons";

    private ComparisonRules() {}

    static Value written(Map<String, Rules> comparisons) {
        var members = new LinkedHashMap<String, Value>();
        new TreeMap<>(comparisons).forEach((operation, rules) -> members.put(operation, written(rules)));
        return new Value.Struct(members);
    }

    private static Value written(Rules rules) {
        var keys = new LinkedHashMap<String, Value>();
        new TreeMap<>(rules.keys()).forEach((array, member) -> keys.put(array, new Value.Text(member)));
        return Value.Struct.EMPTY
                .with(
                        "ignored",
                        new Value.Items(rules.ignored().stream()
                                .<Value>map(Value.Text::new)
                                .toList()))
                .with("keys", new Value.Struct(keys));
    }

    static Map<String, Rules> read(Value.Struct preferences) {
        var found = new TreeMap<String, Rules>();
        struct(preferences, MEMBER).members().forEach((operation, rules) -> {
            if (rules instanceof Value.Struct written) {
                found.put(operation, new Rules(keys(struct(written, "keys")), ignored(written)));
            }
        });
        return Map.copyOf(found);
    }

    private static Value.Struct struct(Value.Struct members, String name) {
        return members.get(name).orElse(Value.Null.NULL) instanceof Value.Struct struct ? struct : Value.Struct.EMPTY;
    }

    private static Map<String, String> keys(Value.Struct written) {
        var keys = new TreeMap<String, String>();
        written.members().forEach((array, member) -> {
            if (member instanceof Value.Text(var name)) {
                keys.put(array, name);
            }
        });
        return keys;
    }

    private static List<String> ignored(Value.Struct written) {
        return written.get("ignored").orElse(Value.Null.NULL) instanceof Value.Items(var values)
                ? values.stream()
                        .flatMap(value -> value instanceof Value.Text(var path) ? Stream.of(path) : Stream.empty())
                        .toList()
                : List.of();
    }
}
