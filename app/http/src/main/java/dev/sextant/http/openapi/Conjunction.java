package dev.sextant.http.openapi;

import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Schemas that must hold together (`allOf`), seen as one. A keyword that is said more than once counts as it was said
/// last; own keywords come after inherited ones.
record Conjunction(List<Node> parts) {

    /// A schema with everything it inherits, references followed; one that inherits itself does so once.
    static Conjunction of(List<Node> schemas, Library library) {
        var flat = new ArrayList<Node>();
        var seen = new HashSet<String>();
        schemas.forEach(schema -> flatten(schema, library, seen, flat));
        return new Conjunction(List.copyOf(flat));
    }

    private static void flatten(Node schema, Library library, Set<String> seen, List<Node> flat) {
        schema.reference()
                .flatMap(reference -> library.name(schema.home(), reference))
                .filter(seen::add)
                .flatMap(library::named)
                .ifPresent(target -> flatten(target, library, seen, flat));
        schema.items("allOf").forEach(part -> flatten(part, library, seen, flat));
        flat.add(schema);
    }

    /// What was said last under this keyword.
    Optional<Node> keyword(String name) {
        return parts.reversed().stream()
                .flatMap(part -> part.get(name).stream())
                .findFirst();
    }

    /// The text said last under this keyword; blank when none was.
    String text(String name) {
        return keyword(name).flatMap(Node::text).orElse("");
    }

    /// The number said last under this keyword.
    Optional<String> digits(String name) {
        return parts.reversed().stream()
                .flatMap(part -> part.digits(name).stream())
                .findFirst();
    }

    /// Whether `true` was said last under this keyword.
    boolean flag(String name) {
        return parts.reversed().stream()
                .filter(part -> part.has(name))
                .findFirst()
                .filter(part -> part.flag(name))
                .isPresent();
    }

    /// Each property with all the schemas it must hold to.
    SequencedMap<String, List<Node>> properties() {
        var properties = new LinkedHashMap<String, List<Node>>();
        parts.forEach(part -> part.members("properties")
                .forEach(member -> properties
                        .computeIfAbsent(member.name(), _ -> new ArrayList<>())
                        .add(member.node())));
        return properties;
    }

    /// The names of properties that must be there.
    Set<String> required() {
        var names = new LinkedHashSet<String>();
        parts.forEach(part -> names.addAll(part.texts("required")));
        return names;
    }

    /// The types that are allowed, `null` among them where it is.
    List<String> types() {
        var said = keyword("type");
        return said.flatMap(Node::text)
                .map(List::of)
                .orElseGet(() -> said.map(Node::items).orElse(List.of()).stream()
                        .flatMap(type -> type.text().stream())
                        .toList());
    }

    /// Whether there is a part with this keyword.
    boolean has(String name) {
        return keyword(name).isPresent();
    }

    /// These and another schema's parts.
    Conjunction and(Conjunction other) {
        var all = new ArrayList<>(parts);
        other.parts.stream().filter(part -> !all.contains(part)).forEach(all::add);
        return new Conjunction(List.copyOf(all));
    }
}
