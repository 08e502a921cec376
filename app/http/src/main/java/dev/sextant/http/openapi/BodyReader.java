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
    private final ResponseReader media;

    BodyReader(Library library, SchemaReader schemas) {
        this.library = library;
        this.schemas = schemas;
        this.media = new ResponseReader(library, schemas);
    }

    /// The field `body` and how it is written.
    record Read(Field field, Layout.Body body) {}

    /// The body of an operation in this media type, else in the one that a form can show best.
    Optional<Read> read(Node operation, String mediaType) {
        var request = library.follow(operation, "requestBody");
        var content = content(operation);
        return content.stream()
                .filter(member -> MediaTypes.same(member.name(), mediaType))
                .findFirst()
                .or(() -> MediaTypes.best(content))
                .map(chosen -> read(request.orElseThrow(), chosen, content));
    }

    /// The media types it may be in, the best first.
    List<String> mediaTypes(Node operation) {
        return MediaTypes.ranked(content(operation)).map(Node.Member::name).toList();
    }

    private List<Node.Member> content(Node operation) {
        return library.follow(operation, "requestBody").stream()
                .flatMap(media::content)
                .toList();
    }

    private Read read(Node request, Node.Member chosen, List<Node.Member> all) {
        var form = MediaTypes.form(chosen.name());
        var schema = schema(chosen, form);
        var notes = Remarks.added(example(chosen.node(), form), doc(request, chosen, all));
        var field = Field.body(
                "body", schema, request.flag("required") ? Field.Presence.REQUIRED : Field.Presence.OPTIONAL, notes);
        var parts = Encodings.of(chosen.node(), library);
        var xml = new XmlText(chosen.node().get("schema").map(List::of).orElse(List.of()), library);
        var written = new Layout.Body(MediaTypes.sent(chosen.name()), form, binary(schema, form), parts, xml);
        return new Read(field, written);
    }

    private Schema schema(Node.Member chosen, Layout.Form form) {
        return switch (form) {
            case JSON, LINES, URLENCODED, MULTIPART -> media.schema(chosen);
            case XML ->
                chosen.node().has("schema") ? media.schema(chosen) : Schema.scalar(Schema.Kind.TEXT, chosen.name());
            case TEXT -> Schema.scalar(Schema.Kind.TEXT, chosen.name());
            case BYTES -> Schema.scalar(Schema.Kind.BYTES, chosen.name());
        };
    }

    /// An example of bytes is their text or the name of a file, never base64.
    private Notes example(Node chosen, Layout.Form form) {
        return form == Layout.Form.BYTES
                ? Notes.NONE
                : Remarks.example(chosen, library).map(Notes.NONE::withSample).orElse(Notes.NONE);
    }

    /// The request's own words, and the media types that are not shown.
    private static Node doc(Node request, Node.Member chosen, List<Node.Member> all) {
        var others = all.stream()
                .map(Node.Member::name)
                .filter(name -> !name.equals(chosen.name()))
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
