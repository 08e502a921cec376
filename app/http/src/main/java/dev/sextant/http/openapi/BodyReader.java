package dev.sextant.http.openapi;

import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the body an operation takes.
final class BodyReader {
    private final Library library;
    private final SchemaReader schemas;

    BodyReader(Library library, SchemaReader schemas) {
        this.library = library;
        this.schemas = schemas;
    }

    /// The field `body` and how it is written.
    record Read(Field field, Layout.Body body) {}

    /// The body of an operation; of several media types the one that a form can show best.
    Optional<Read> read(Node operation) {
        var request = library.follow(operation, "requestBody");
        var content = request.stream().flatMap(body -> body.members("content")).toList();
        return MediaTypes.best(content).map(media -> read(request.orElseThrow(), media, content));
    }

    private Read read(Node request, Node.Member media, List<Node.Member> all) {
        var form = MediaTypes.form(media.name());
        var schema = schema(media, form);
        var notes = Remarks.added(example(media.node()), doc(request, media, all));
        var field = Field.body(
                "body", schema, request.flag("required") ? Field.Presence.REQUIRED : Field.Presence.OPTIONAL, notes);
        return new Read(field, new Layout.Body(MediaTypes.sent(media.name()), form, binary(schema, form)));
    }

    private Schema schema(Node.Member media, Layout.Form form) {
        return switch (form) {
            case JSON, URLENCODED, MULTIPART ->
                media.node().get("schema").map(schemas::read).orElse(SchemaReader.ANYTHING);
            case TEXT -> Schema.scalar(Schema.Kind.TEXT, media.name());
            case BYTES -> Schema.scalar(Schema.Kind.BYTES, media.name());
        };
    }

    private static Notes example(Node media) {
        return Remarks.example(media).map(Notes.NONE::withSample).orElse(Notes.NONE);
    }

    /// The request's own words, and the media types that are not shown.
    private static Node doc(Node request, Node.Member media, List<Node.Member> all) {
        var others = all.stream()
                .map(Node.Member::name)
                .filter(name -> !name.equals(media.name()))
                .toList();
        var words = request.text("description").orElse("");
        var more = others.isEmpty() ? "" : "\n\nAlso taken: " + String.join(", ", others) + ".";
        var text = new Value.Text((words + more).strip());
        return new Node(request.home(), Value.Struct.EMPTY.with("description", text));
    }

    private Set<String> binary(Schema schema, Layout.Form form) {
        var whole = schema instanceof Schema.Ref(var name) ? schemas.resolve(name) : schema;
        return form == Layout.Form.MULTIPART && whole instanceof Schema.Message message
                ? message.fields().stream()
                        .filter(field -> isBytes(field.schema()))
                        .map(Field::name)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static boolean isBytes(Schema schema) {
        return switch (schema) {
            case Schema.Scalar scalar -> scalar.kind() == Schema.Kind.BYTES;
            case Schema.ListOf list -> isBytes(list.element());
            default -> false;
        };
    }
}
