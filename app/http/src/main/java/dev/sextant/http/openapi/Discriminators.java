package dev.sextant.http.openapi;

import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.http.document.Pointer;
import dev.sextant.protocol.Verdict.Difference;
import dev.sextant.protocol.Verdict.Kind;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Holds the discriminators of a value against the choices that its schema names (OpenAPI 3.1 section 4.8.25), which
/// validators leave out.
final class Discriminators {
    private static final int DEEPEST = 200;

    private final Library library;
    private final List<Difference> differences = new ArrayList<>();

    private Discriminators(Library library) {
        this.library = library;
    }

    static List<Difference> differences(Node schema, Value value, Library library) {
        var check = new Discriminators(library);
        check.at(List.of(schema), value, Path.ROOT, 0);
        return check.differences;
    }

    private void at(List<Node> schemas, Value value, Path path, int depth) {
        if (depth > DEEPEST || schemas.isEmpty()) {
            return;
        }
        var schema = Conjunction.of(schemas, library);
        switch (value) {
            case Value.Struct struct -> object(schema, struct, path, depth);
            case Value.Items(var values) -> {
                var items = schema.keyword("items").map(List::of).orElse(List.of());
                for (var index = 0; index < values.size() && !items.isEmpty(); index++) {
                    at(items, values.get(index), path.element(index), depth + 1);
                }
            }
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> {}
        }
    }

    private void object(Conjunction schema, Value.Struct value, Path path, int depth) {
        var tags = Tags.of(schema, library);
        if (!tags.property().isEmpty()) {
            tag(schema, tags, value, path);
        }
        schema.properties()
                .forEach((name, parts) ->
                        value.get(name).ifPresent(member -> at(parts, member, path.member(name), depth + 1)));
    }

    private void tag(Conjunction schema, Tags tags, Value.Struct value, Path path) {
        var property = tags.property();
        var fallback = schema.keyword("discriminator")
                .filter(said -> said.has("defaultMapping"))
                .isPresent();
        var said = value.get(property);
        if (said.isEmpty()) {
            if (!fallback) {
                add(
                        Kind.MISSING,
                        path.member(property),
                        "%s says which shape it is, and is missing.".formatted(property));
            }
            return;
        }
        var allowed = allowed(schema, tags);
        if (said.get() instanceof Value.Text(var text) && !allowed.isEmpty() && !allowed.contains(text) && !fallback) {
            add(
                    Kind.VALUE,
                    path.member(property),
                    "“%s” is none of the shapes %s.".formatted(text, String.join(", ", allowed)));
        }
    }

    /// What is mapped, and the names of the choices that are not.
    private static Set<String> allowed(Conjunction schema, Tags tags) {
        var allowed = new LinkedHashSet<String>();
        tags.mapped().forEach(child -> allowed.add(child.tag()));
        for (var word : List.of("oneOf", "anyOf")) {
            schema.keyword(word).map(Node::items).orElse(List.of()).stream()
                    .flatMap(choice -> choice.reference().stream())
                    .map(reference -> Pointer.last(reference.substring(reference.indexOf('#') + 1)))
                    .forEach(allowed::add);
        }
        return allowed;
    }

    private void add(Kind kind, Path path, String message) {
        differences.add(new Difference(kind, path, message));
    }
}
