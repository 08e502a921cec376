package dev.sextant.http.openapi;

import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.http.document.Pointer;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `oneOf`, `anyOf` and discriminators.
final class Choices {
    /// Keywords that make a choice a shape of its own; others only restrict the schema they stand in.
    private static final Set<String> REAL = Set.of(
            "type",
            "properties",
            "$ref",
            "enum",
            "const",
            "allOf",
            "oneOf",
            "anyOf",
            "items",
            "additionalProperties",
            "format");

    private final Library library;
    private final SchemaReader schemas;

    Choices(Library library, SchemaReader schemas) {
        this.library = library;
        this.schemas = schemas;
    }

    /// The choices of a schema; empty when it has none worth choosing from.
    Optional<Schema> of(Conjunction schema, String name, int depth) {
        var shapes =
                schema.keyword("oneOf").or(() -> schema.keyword("anyOf")).map(Node::items).orElse(List.of()).stream()
                        .filter(choice -> !isNull(choice))
                        .toList();
        if (shapes.isEmpty() || shapes.stream().noneMatch(Choices::isReal)) {
            return family(schema, name);
        }
        var base = without(schema);
        if (shapes.size() == 1) {
            return Optional.of(joined(base, shapes.getFirst(), name, depth));
        }
        var tags = Tags.of(schema, library);
        var choices = shapes.stream()
                .map(shape -> new Schema.Choice(label(shape, shapes), joined(base, shape, "", depth), tags.of(shape)))
                .toList();
        return Optional.of(new Schema.OneOf(name, choices, tags.property()));
    }

    /// A parent whose discriminator maps to its children stands for any of them; inside a child it is only the parent.
    private Optional<Schema> family(Conjunction schema, String name) {
        if (schema.parts().size() != 1) {
            return Optional.empty();
        }
        var tags = Tags.of(schema, library);
        var choices = tags.mapped().stream()
                .map(child -> new Schema.Choice(Pointer.last(child.name()), new Schema.Ref(child.name()), child.tag()))
                .toList();
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Schema.OneOf(name, choices, tags.property()));
    }

    /// The fields that stand beside the choices belong to each of them.
    private Schema joined(Conjunction base, Node choice, String name, int depth) {
        return base.has("properties")
                ? schemas.shape(base.and(Conjunction.of(List.of(choice), library)), name, depth + 1)
                : schemas.read(List.of(choice), name, depth + 1);
    }

    private static Conjunction without(Conjunction schema) {
        return new Conjunction(schema.parts().stream().map(Choices::without).toList());
    }

    private static Node without(Node part) {
        return part.value() instanceof Value.Struct struct
                ? new Node(part.home(), struct.without("oneOf").without("anyOf").without("discriminator"))
                : part;
    }

    private static boolean isReal(Node choice) {
        return choice.members().map(Node.Member::name).anyMatch(REAL::contains);
    }

    private static boolean isNull(Node choice) {
        return choice.text("type").filter("null"::equals).isPresent()
                || (choice.items("enum").size() == 1
                        && choice.items("enum").getFirst().value() instanceof Value.Null);
    }

    private static String label(Node choice, List<Node> all) {
        var place = "choice " + (all.indexOf(choice) + 1);
        return choice.reference()
                .map(Pointer::last)
                .or(() -> choice.text("title"))
                .or(() -> choice.text("type"))
                .filter(label -> !label.isBlank())
                .orElse(place);
    }
}
