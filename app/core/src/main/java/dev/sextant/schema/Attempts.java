package dev.sextant.schema;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds values against the shapes they may have, each pair once: shapes inside shapes would else double the work with
/// every level, and a shape that is one of its own choices would never end. For one check.
final class Attempts {
    private final Types types;
    private final IdentityHashMap<Value, Tried> tried = new IdentityHashMap<>();

    Attempts(Types types) {
        this.types = types;
    }

    /// What is wrong with a value of this shape, by paths from the value; empty while that very question is open.
    Optional<List<Check.Finding>> of(Value value, Schema schema) {
        var shapes = tried.computeIfAbsent(value, _ -> new Tried());
        if (!shapes.begin(schema)) {
            return shapes.findings(schema);
        }
        var findings = Check.findings(value, schema, types, this);
        shapes.end(schema, findings);
        return Optional.of(findings);
    }

    /// The shapes that a value was held against. A named shape is told by its name, any other by itself, since
    /// comparing contents could cost more than it saves.
    private static final class Tried {
        private final Map<String, Optional<List<Check.Finding>>> named = new HashMap<>();
        private final IdentityHashMap<Schema, Optional<List<Check.Finding>>> nameless = new IdentityHashMap<>();

        /// Whether this shape is new here; it is open from now on.
        boolean begin(Schema schema) {
            return schema instanceof Schema.Ref(var name)
                    ? named.putIfAbsent(name, Optional.empty()) == null
                    : nameless.putIfAbsent(schema, Optional.empty()) == null;
        }

        void end(Schema schema, List<Check.Finding> findings) {
            if (schema instanceof Schema.Ref(var name)) {
                named.put(name, Optional.of(findings));
            } else {
                nameless.put(schema, Optional.of(findings));
            }
        }

        Optional<List<Check.Finding>> findings(Schema schema) {
            return schema instanceof Schema.Ref(var name)
                    ? named.getOrDefault(name, Optional.empty())
                    : nameless.getOrDefault(schema, Optional.empty());
        }
    }
}
