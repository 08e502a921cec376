package dev.sextant.workspace;

import dev.sextant.catalog.Problem;
import dev.sextant.schema.Json;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads an object of the file member by member, and notes every member that is not what it should be.
record Members(Value.Struct struct, Path path, List<Problem> problems) {

    Optional<String> text(String name) {
        return switch (struct.get(name).orElse(Value.Null.NULL)) {
            case Value.Null _ -> Optional.empty();
            case Value.Text(var text) -> Optional.of(text);
            case Value other -> odd(name, other, "text");
        };
    }

    Optional<Boolean> truth(String name) {
        return switch (struct.get(name).orElse(Value.Null.NULL)) {
            case Value.Null _ -> Optional.empty();
            case Value.Bool(var truth) -> Optional.of(truth);
            case Value other -> odd(name, other, "true or false");
        };
    }

    /// The object of this name; an empty one when it is absent.
    Members object(String name) {
        var inner = path.member(name);
        return switch (struct.get(name).orElse(Value.Null.NULL)) {
            case Value.Null _ -> new Members(Value.Struct.EMPTY, inner, problems);
            case Value.Struct members -> new Members(members, inner, problems);
            case Value other -> {
                odd(name, other, "an object");
                yield new Members(Value.Struct.EMPTY, inner, problems);
            }
        };
    }

    /// The objects in the list of this name; what else is in it is left out.
    List<Members> objects(String name) {
        var found = new ArrayList<Members>();
        var values = elements(name);
        for (var index = 0; index < values.size(); index++) {
            var at = path.member(name).element(index);
            if (values.get(index) instanceof Value.Struct members) {
                found.add(new Members(members, at, problems));
            } else {
                note(at, "%s is not an object.".formatted(shown(values.get(index))));
            }
        }
        return found;
    }

    /// The texts in the list of this name.
    List<String> texts(String name) {
        return elements(name).stream()
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .toList();
    }

    /// This object as names with texts.
    Map<String, String> pairs() {
        var pairs = new LinkedHashMap<String, String>();
        struct.members().keySet().forEach(name -> text(name).ifPresent(text -> pairs.put(name, text)));
        return pairs;
    }

    void note(Path at, String message) {
        problems.add(Problem.warning(message, "", "It was left out, and stays in the file.")
                .at(WorkspaceFiles.NAME + ": " + at));
    }

    /// Notes that the file takes a member from a variable of the process that is not there.
    void missing(String name, String variable) {
        problems.add(Problem.warning(
                        "The system's environment has no variable %s that may be used here.".formatted(variable),
                        "The file takes a value from there.",
                        "Set it before the start, allow it (sextant env allow %s), or give the value by hand."
                                .formatted(variable))
                .at("%s: %s".formatted(WorkspaceFiles.NAME, path.member(name))));
    }

    /// The whole number of this name.
    Optional<Integer> number(String name) {
        return switch (struct.get(name).orElse(Value.Null.NULL)) {
            case Value.Null _ -> Optional.empty();
            case Value.Num(var digits) when digits.matches("\\d{1,9}") -> Optional.of(Integer.valueOf(digits));
            case Value other -> odd(name, other, "a whole number");
        };
    }

    /// Whether there is a text of this name.
    boolean hasText(String name) {
        return struct.get(name).filter(Value.Text.class::isInstance).isPresent();
    }

    private List<Value> elements(String name) {
        return switch (struct.get(name).orElse(Value.Null.NULL)) {
            case Value.Null _ -> List.of();
            case Value.Items(var values) -> values;
            case Value other -> {
                odd(name, other, "a list");
                yield List.of();
            }
        };
    }

    private <T> Optional<T> odd(String name, Value value, String wanted) {
        note(path.member(name), "%s is not %s.".formatted(shown(value), wanted));
        return Optional.empty();
    }

    private static String shown(Value value) {
        var text = Json.compact(value);
        return text.length() > 40 ? text.substring(0, 39) + "…" : text;
    }
}
