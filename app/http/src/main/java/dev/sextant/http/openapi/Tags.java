package dev.sextant.http.openapi;

import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.http.document.Pointer;
import java.util.List;
import java.util.Optional;

/// A discriminator: the property whose value tells choices apart, and the values that are mapped to schemas by name.
record Tags(String property, List<Child> mapped, Library library) {

    /// A value and the schema it stands for.
    record Child(String tag, String name) {}

    static Tags of(Conjunction schema, Library library) {
        var discriminator = schema.keyword("discriminator");
        var mapped = discriminator.stream()
                .flatMap(said -> said.members("mapping"))
                .flatMap(member -> child(member, library).stream())
                .toList();
        return new Tags(discriminator.flatMap(said -> said.text("propertyName")).orElse(""), mapped, library);
    }

    /// A mapping names a schema by reference or by its bare name (OpenAPI 3.1 section 4.8.25).
    private static Optional<Child> child(Node.Member member, Library library) {
        var home = member.node().home();
        return member.node()
                .text()
                .map(text -> text.matches("[\\w.-]+") && !text.contains("/") && !text.matches(".*\\.(json|ya?ml)")
                        ? "#/components/schemas/" + text
                        : text)
                .flatMap(reference -> library.name(home, reference))
                .map(name -> new Child(member.name(), name));
    }

    /// The value that stands for a choice; blank when nothing tells.
    String of(Node choice) {
        if (property.isEmpty()) {
            return "";
        }
        return choice.reference()
                .flatMap(reference -> library.name(choice.home(), reference))
                .map(name -> mapped.stream()
                        .filter(child -> child.name().equals(name))
                        .map(Child::tag)
                        .findFirst()
                        .orElse(Pointer.last(name)))
                .orElse("");
    }
}
