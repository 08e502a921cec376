package dev.sextant.http.openapi;

import dev.sextant.http.document.Document;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.schema.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A schema with everything it refers to as one document that refers to nothing else, for a validator that must not
/// look for anything itself.
final class SchemaDocument {
    private static final int MOST = 5_000;

    /// Words that name or look for documents.
    private static final Set<String> LOOKING =
            Set.of("$id", "$schema", "$dynamicRef", "$dynamicAnchor", "$anchor", "id");

    /// Words under which members have free names.
    private static final Set<String> NAMING =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

    /// Words whose values are no schemas.
    private static final Set<String> LITERAL = Set.of("enum", "const", "default", "example", "examples", "required");

    private final Library library;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Deque<String> wanted = new ArrayDeque<>();

    private SchemaDocument(Library library) {
        this.library = library;
    }

    /// The document; empty when it would hold more than 5,000 schemas.
    static Optional<Value.Struct> of(Node schema, Library library) {
        var document = new SchemaDocument(library);
        var root = document.schema(schema.home(), schema.value());
        var definitions = new LinkedHashMap<String, Value>();
        while (!document.wanted.isEmpty()) {
            if (document.names.size() > MOST) {
                return Optional.empty();
            }
            var name = document.wanted.remove();
            var target = library.named(name);
            definitions.put(
                    document.key(name),
                    target.map(node -> document.schema(node.home(), node.value()))
                            .orElse(Value.Struct.EMPTY));
        }
        var whole = root instanceof Value.Struct struct ? struct : Value.Struct.EMPTY;
        return Optional.of(whole.with("$defs", new Value.Struct(definitions)));
    }

    private String key(String name) {
        return names.computeIfAbsent(name, fresh -> {
            wanted.add(fresh);
            return "s" + names.size();
        });
    }

    private Value schema(Document home, Value value) {
        return switch (value) {
            case Value.Struct struct -> struct(home, struct);
            case Value.Items(var values) ->
                new Value.Items(values.stream().map(each -> schema(home, each)).toList());
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> value;
        };
    }

    private Value struct(Document home, Value.Struct struct) {
        var members = new LinkedHashMap<String, Value>();
        struct.members().forEach((name, member) -> {
            if (name.equals("$ref") && member instanceof Value.Text(var reference)) {
                library.name(home, reference)
                        .ifPresent(target -> members.put("$ref", new Value.Text("#/$defs/" + key(target))));
            } else if (NAMING.contains(name) && member instanceof Value.Struct(var named)) {
                var each = new LinkedHashMap<String, Value>();
                named.forEach((key, inner) -> each.put(key, schema(home, inner)));
                members.put(name, new Value.Struct(each));
            } else if (name.equals("required") && member instanceof Value.Items items) {
                members.put(name, returned(home, struct, items));
            } else if (LITERAL.contains(name)) {
                members.put(name, member);
            } else if (!LOOKING.contains(name) && !name.startsWith("x-") && !name.equals("discriminator")) {
                members.put(name, schema(home, member));
            }
        });
        return new Value.Struct(members);
    }

    /// What may only be written need not come back (OpenAPI 3.0 section 4.7.24).
    private Value returned(Document home, Value.Struct struct, Value.Items required) {
        var properties = new Node(home, struct);
        return new Value.Items(required.values().stream()
                .filter(name -> !(name instanceof Value.Text(var text)
                        && properties
                                .get("properties")
                                .flatMap(all -> library.follow(all, text))
                                .filter(property -> property.flag("writeOnly"))
                                .isPresent()))
                .toList());
    }
}
