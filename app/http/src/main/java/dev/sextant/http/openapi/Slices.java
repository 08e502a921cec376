package dev.sextant.http.openapi;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.http.document.Pointer;
import dev.sextant.schema.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Cuts documents of one operation out of the document that was opened: its path and the components it reaches, with no
/// reference that leads anywhere else.
final class Slices {
    private static final String COMPONENTS = "#/components/";
    private static final int LARGEST = 2_000;

    private final Library library;

    Slices(Library library) {
        this.library = library;
    }

    /// The slice of an operation; empty for Swagger 2.0, and where it reaches more than 2,000 components.
    Optional<Value.Struct> of(Operation operation) {
        var version = library.at("/openapi").map(Node::value);
        if (version.isEmpty() || !(operation.kind() instanceof OperationKind.Http(var method, var path))) {
            return Optional.empty();
        }
        var cut = new Cut();
        var item = struct("parameters", cut.taken("/paths", path, "parameters"))
                .with(method.toLowerCase(Locale.ROOT), cut.taken("/paths", path, method.toLowerCase(Locale.ROOT)));
        var document = Value.Struct.EMPTY
                .with("openapi", version.get())
                .with("info", cut.taken("/info"))
                .with("paths", Value.Struct.EMPTY.with(path, item));
        return cut.components().map(components -> document.with("components", components));
    }

    private static Value.Struct struct(String name, Value value) {
        return value instanceof Value.Items ? Value.Struct.EMPTY.with(name, value) : Value.Struct.EMPTY;
    }

    /// The parts taken so far, and the references in them still to be followed.
    private final class Cut {
        private final Deque<String> wanted = new ArrayDeque<>();
        private final Map<String, Map<String, Value>> taken = new HashMap<>();
        private int count;

        Value taken(String start, String... steps) {
            var pointer = start;
            for (var step : steps) {
                pointer = Pointer.child(pointer, step);
            }
            return library.at(pointer).map(Node::value).map(this::closed).orElse(Value.Struct.EMPTY);
        }

        /// Everything reached, by section; empty when it is too much.
        Optional<Value.Struct> components() {
            while (!wanted.isEmpty() && count < LARGEST) {
                var steps = Pointer.steps(wanted.remove().substring(1));
                var section = taken.computeIfAbsent(steps.get(1), _ -> new LinkedHashMap<>());
                if (!section.containsKey(steps.get(2))) {
                    count++;
                    section.put(steps.get(2), Value.Struct.EMPTY);
                    section.put(steps.get(2), taken("/components", steps.get(1), steps.get(2)));
                }
            }
            var sections = new LinkedHashMap<String, Value>();
            taken.forEach((name, members) -> sections.put(name, Value.Struct.of(members)));
            return wanted.isEmpty() ? Optional.of(Value.Struct.of(sections)) : Optional.empty();
        }

        /// A value in which every reference leads to a component; others become empty objects.
        private Value closed(Value value) {
            return switch (value) {
                case Value.Struct struct -> closed(struct);
                case Value.Items(var values) ->
                    new Value.Items(values.stream().map(this::closed).toList());
                case Value.Text leaf -> leaf;
                case Value.Num leaf -> leaf;
                case Value.Bool leaf -> leaf;
                case Value.Bytes leaf -> leaf;
                case Value.Null leaf -> leaf;
            };
        }

        private Value closed(Value.Struct struct) {
            if (struct.get("$ref").orElse(Value.Null.NULL) instanceof Value.Text(var reference)) {
                if (!reference.startsWith(COMPONENTS)
                        || Pointer.steps(reference.substring(1)).size() != 3) {
                    return Value.Struct.EMPTY;
                }
                wanted.add(reference);
                return struct;
            }
            var members = new LinkedHashMap<String, Value>();
            struct.members().forEach((name, member) -> members.put(name, closed(member)));
            return Value.Struct.of(members);
        }
    }
}
