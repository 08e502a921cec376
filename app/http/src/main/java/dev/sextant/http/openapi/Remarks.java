package dev.sextant.http.openapi;

import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Notes.Trait;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;

/// What a schema or parameter says about a field besides its shape.
final class Remarks {
    private Remarks() {}

    /// The notes of a field of these schemas, the last of which counts where they differ. References are not followed.
    static Notes of(List<Node> schemas) {
        var notes = Notes.NONE;
        for (var schema : schemas) {
            notes = added(notes, schema);
        }
        return notes;
    }

    /// These notes with what a parameter or schema says itself.
    static Notes added(Notes notes, Node said) {
        var more = said.text("description")
                .or(() -> said.text("title"))
                .map(notes::withDoc)
                .orElse(notes);
        if (said.flag("deprecated")) {
            more = more.with(Trait.DEPRECATED);
        }
        if (said.flag("readOnly")) {
            more = more.with(Trait.READ_ONLY);
        }
        if (said.flag("writeOnly")) {
            more = more.with(Trait.WRITE_ONLY);
        }
        if (mayBeNull(said)) {
            more = more.with(Trait.NULLABLE);
        }
        more = said.get("default").map(Node::value).map(more::withPreset).orElse(more);
        return example(said).map(more::withSample).orElse(more);
    }

    private static boolean mayBeNull(Node schema) {
        return schema.flag("nullable")
                || schema.texts("type").contains("null")
                || schema.items("enum").stream().anyMatch(symbol -> symbol.value() instanceof Value.Null)
                || java.util.stream.Stream.of("oneOf", "anyOf")
                        .flatMap(word -> schema.items(word).stream())
                        .anyMatch(choice ->
                                choice.text("type").filter("null"::equals).isPresent());
    }

    /// The same, with examples that stand elsewhere.
    static Optional<Value> example(Node said, Library library) {
        return example(said)
                .or(() -> said.members("examples")
                        .map(example -> library.follow(example.node()))
                        .flatMap(example -> example.get("value").stream())
                        .map(Node::value)
                        .findFirst());
    }

    /// `example`, the first of an array of `examples` (JSON Schema), or of an object of them (OpenAPI).
    static Optional<Value> example(Node said) {
        return said.get("example")
                .or(() -> said.items("examples").stream().findFirst())
                .or(() -> said.members("examples")
                        .flatMap(example ->
                                example
                                        .node()
                                        .get("value")
                                        .or(() -> example.node().get("dataValue"))
                                        .stream())
                        .findFirst())
                .map(Node::value);
    }
}
