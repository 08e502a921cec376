package dev.sextant.http.openapi;

import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.http.document.Pointer;
import dev.sextant.schema.Field;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Schema.Kind;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Reads JSON schemas as OpenAPI 3.0 and 3.1 write them. A reference stays a [Schema.Ref] until it is resolved, so that
/// recursion is lazy.
final class SchemaReader {
    static final Schema TEXT = Schema.scalar(Kind.TEXT, "string");
    static final Schema ANYTHING = new Schema.Any("any");

    private static final int DEEPEST = 64;
    private static final Set<String> SHAPING = Set.of(
            "type",
            "properties",
            "items",
            "enum",
            "const",
            "allOf",
            "oneOf",
            "anyOf",
            "additionalProperties",
            "$ref",
            "prefixItems",
            "format",
            "pattern");

    private final Library library;
    private final Choices choices;
    private final Map<String, Schema> named = new ConcurrentHashMap<>();

    SchemaReader(Library library) {
        this.library = library;
        this.choices = new Choices(library, this);
    }

    /// The schema that a reference's name stands for; never a reference.
    Schema resolve(String name) {
        var known = named.get(name);
        return known == null ? resolve(name, new HashSet<>()) : known;
    }

    private Schema resolve(String name, Set<String> seen) {
        var node = library.named(name);
        if (node.isEmpty() || !seen.add(name)) {
            return new Schema.Any(Pointer.last(name));
        }
        var schema = read(List.of(node.get()), Pointer.last(name), 0);
        var resolved = schema instanceof Schema.Ref(var next) ? resolve(next, seen) : schema;
        named.put(name, resolved);
        return resolved;
    }

    /// Reads a schema in its place; a plain reference stays one.
    Schema read(Node schema) {
        return read(List.of(schema), "", 0);
    }

    /// Reads schemas that must hold together, under a name or without one.
    Schema read(List<Node> schemas, String name, int depth) {
        if (depth > DEEPEST) {
            return ANYTHING;
        }
        if (schemas.size() == 1) {
            var schema = schemas.getFirst();
            if (!(schema.value() instanceof Value.Struct)) {
                return schema.value().equals(new Value.Bool(false)) ? new Schema.Any("nothing") : ANYTHING;
            }
            var alone = reference(schema);
            if (alone != null) {
                return alone;
            }
        }
        return shape(Conjunction.of(schemas, library), name, depth);
    }

    /// A schema that is but another one's name, said as `$ref` or as an `allOf` of one.
    private Schema.@org.jspecify.annotations.Nullable Ref reference(Node schema) {
        var shaping = schema.members()
                .map(Node.Member::name)
                .filter(SHAPING::contains)
                .toList();
        if (shaping.equals(List.of("$ref"))) {
            return schema.reference()
                    .flatMap(reference -> library.name(schema.home(), reference))
                    .map(Schema.Ref::new)
                    .orElse(null);
        }
        var all = schema.items("allOf");
        return shaping.equals(List.of("allOf")) && all.size() == 1 ? reference(all.getFirst()) : null;
    }

    Schema shape(Conjunction schema, String name, int depth) {
        if (schema.has("const") || schema.has("enum")) {
            return enumeration(schema, name);
        }
        return choices.of(schema, name, depth).orElseGet(() -> typed(schema, name, depth));
    }

    private static Schema enumeration(Conjunction schema, String name) {
        var values = schema.keyword("const")
                .map(List::of)
                .orElseGet(() -> schema.keyword("enum").map(Node::items).orElse(List.of()));
        var symbols = values.stream()
                .map(Node::value)
                .filter(value -> values.size() == 1 || !(value instanceof Value.Null))
                .map(value -> new Schema.Symbol(value, "", "", false))
                .toList();
        return new Schema.Enumeration(name, symbols, false);
    }

    private Schema typed(Conjunction schema, String name, int depth) {
        var types = schema.types().stream().filter(type -> !type.equals("null")).toList();
        if (types.size() < 2) {
            return ofType(types.isEmpty() ? guess(schema) : types.getFirst(), schema, name, depth);
        }
        var each = types.stream()
                .map(type -> new Schema.Choice(type, ofType(type, schema, name, depth), ""))
                .toList();
        return new Schema.OneOf(name, each, "");
    }

    /// Many documents leave the type out where other keywords give it away.
    private static String guess(Conjunction schema) {
        if (schema.has("properties") || schema.has("additionalProperties") || schema.has("patternProperties")) {
            return "object";
        }
        if (schema.has("items") || schema.has("prefixItems")) {
            return "array";
        }
        if (schema.has("minimum") || schema.has("maximum")) {
            return "number";
        }
        return schema.has("pattern") || schema.has("minLength") || schema.has("format") ? "string" : "";
    }

    private Schema ofType(String type, Conjunction schema, String name, int depth) {
        return switch (type) {
            case "object" -> object(schema, name, depth);
            case "array" -> array(schema, depth);
            case "string" -> text(schema);
            case "file" -> Schema.scalar(Kind.BYTES, "file");
            case "integer" -> new Schema.Scalar(Kind.INTEGER, label(schema, "integer"), Limits.ofNumber(schema));
            case "number" -> new Schema.Scalar(Kind.NUMBER, label(schema, "number"), Limits.ofNumber(schema));
            case "boolean" -> Schema.scalar(Kind.BOOL, "boolean");
            default -> ANYTHING;
        };
    }

    private static Schema text(Conjunction schema) {
        var format = schema.text("format");
        var label = label(schema, "string");
        if (schema.text("contentEncoding").equalsIgnoreCase("base64")) {
            return Schema.scalar(Kind.BYTES, "string base64");
        }
        return switch (format) {
            case "byte", "binary" -> Schema.scalar(Kind.BYTES, label);
            case "date-time" -> Schema.scalar(Kind.TIMESTAMP, label);
            default -> new Schema.Scalar(Kind.TEXT, label, Limits.ofText(schema));
        };
    }

    private static String label(Conjunction schema, String type) {
        return (type + " " + schema.text("format")).strip();
    }

    private Schema array(Conjunction schema, int depth) {
        var element = schema.keyword("items")
                .map(items -> read(List.of(items), "", depth + 1))
                .orElse(ANYTHING);
        return new Schema.ListOf(element, Limits.ofCount(schema, "minItems", "maxItems"));
    }

    private Schema object(Conjunction schema, String name, int depth) {
        var properties = schema.properties();
        var more = schema.keyword("additionalProperties").or(() -> pattern(schema));
        var closed = more.isPresent() && more.get().value().equals(new Value.Bool(false));
        if (properties.isEmpty() && !closed) {
            var element = more.map(each -> read(List.of(each), "", depth + 1)).orElse(ANYTHING);
            return new Schema.MapOf(TEXT, element, Limits.ofMembers(schema));
        }
        var required = schema.required();
        var fields = new ArrayList<Field>(properties.size());
        properties.forEach((property, parts) -> fields.add(Field.body(
                property,
                read(parts, "", depth + 1),
                required.contains(property) ? Field.Presence.REQUIRED : Field.Presence.OPTIONAL,
                Remarks.of(parts))));
        var title = name.isEmpty() ? schema.text("title") : name;
        var open = more.isPresent() && !closed;
        return new Schema.Message(title, schema.text("description"), fields, open, Limits.ofMembers(schema));
    }

    private static java.util.Optional<Node> pattern(Conjunction schema) {
        return schema.keyword("patternProperties")
                .flatMap(patterns -> patterns.members().map(Node.Member::node).findFirst());
    }
}
