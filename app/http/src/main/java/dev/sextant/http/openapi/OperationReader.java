package dev.sextant.http.openapi;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Signature;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.http.document.Pointer;
import dev.sextant.schema.Field;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the slice of one operation: its signature for a person, its layout for a request.
final class OperationReader {
    private final Library library;
    private final SchemaReader schemas;
    private final boolean swagger;
    private final Servers servers;
    private final Security security;
    private final Optional<URI> document;

    /// `document` is the URL the document was read from, if it was one.
    OperationReader(Library library, SchemaReader schemas, boolean swagger, Optional<URI> document) {
        this.library = library;
        this.schemas = schemas;
        this.swagger = swagger;
        this.servers = new Servers(library, swagger);
        this.security = new Security(library);
        this.document = document;
    }

    /// Both sides of an operation.
    record Read(Signature signature, Layout layout) {}

    /// Reads an operation that this document's index lists.
    Read read(Operation operation) {
        var kind = (OperationKind.Http) operation.kind();
        var pointer = Pointer.child("/paths", kind.path());
        var nothing = new Node(library.root(), Value.Struct.EMPTY);
        var item = new Item(pointer).shared();
        var found = library.at(Pointer.child(pointer, kind.method().toLowerCase(Locale.ROOT)))
                .or(() -> item.get(kind.method().toLowerCase(Locale.ROOT)))
                .map(library::follow)
                .orElse(nothing);
        return read(operation, kind, swagger ? new Swagger(library).operation(found, item) : found, item);
    }

    private Read read(Operation operation, OperationKind.Http kind, Node said, Node item) {
        var shared = swagger ? List.<Node>of() : item.items("parameters");
        var parameters = ParameterReader.read(library, schemas, shared, said.items("parameters"));
        var body = new BodyReader(library, schemas).read(said);
        var fields = new ArrayList<Field>(
                parameters.stream().map(ParameterReader.Read::field).toList());
        body.map(BodyReader.Read::field).ifPresent(fields::add);
        var request = new Schema.Message(operation.id(), "", fields, false);
        var responses = responses(said);
        var addresses = servers.of(said, item);
        var layout = new Layout(
                kind.method(),
                kind.path(),
                parameters.stream().map(ParameterReader.Read::parameter).toList(),
                body.map(BodyReader.Read::body),
                new Layout.Destination(addresses, accepts(responses)));
        var absolute = addresses.stream().map(this::absolute).toList();
        return new Read(new Signature(doc(said, item), request, responses, absolute, security.of(said)), layout);
    }

    /// Against the document's own address (OpenAPI 3.1.1 section 4.6.1); as it stands where that is a file.
    private String absolute(String address) {
        try {
            return document.map(base -> base.resolve(address).toString()).orElse(address);
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    private String doc(Node said, Node item) {
        return library.follow(said, "description")
                .flatMap(Node::text)
                .or(() -> library.follow(said, "summary").flatMap(Node::text))
                .or(() -> item.text("description"))
                .orElse("");
    }

    private List<Signature.Response> responses(Node said) {
        return said.members("responses")
                .filter(member -> !member.name().startsWith("x-"))
                .map(member -> response(member.name(), library.follow(member.node())))
                .toList();
    }

    private Signature.Response response(String status, Node said) {
        var doc = library.follow(said, "description").flatMap(Node::text).orElse("");
        return MediaTypes.best(said.members("content").toList())
                .map(media -> new Signature.Response(
                        status,
                        doc,
                        media.name(),
                        media.node().get("schema").map(schemas::read).orElse(SchemaReader.ANYTHING)))
                .orElseGet(() -> new Signature.Response(status, doc, "", new Schema.Any("nothing")));
    }

    private static List<String> accepts(List<Signature.Response> responses) {
        return responses.stream()
                .map(Signature.Response::mediaType)
                .filter(type -> !type.isBlank())
                .distinct()
                .toList();
    }

    /// What a path item says for all its operations. Its operations are not read with it, unless it stands elsewhere.
    private final class Item {
        private static final List<String> SHARED = List.of("parameters", "servers", "description", "$ref");

        private final String pointer;

        Item(String pointer) {
            this.pointer = pointer;
        }

        Node shared() {
            var said = Value.Struct.EMPTY;
            for (var name : SHARED) {
                var member = library.at(Pointer.child(pointer, name));
                said = member.isPresent() ? said.with(name, member.get().value()) : said;
            }
            return library.follow(new Node(library.root(), said));
        }
    }
}
