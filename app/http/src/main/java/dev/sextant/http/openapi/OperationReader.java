package dev.sextant.http.openapi;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Signature;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.schema.Field;
import dev.sextant.schema.Schema;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the slice of one operation: its signature for a person, its layout for a request.
final class OperationReader {
    private final Library library;
    private final Locator locator;
    private final SchemaReader schemas;
    private final ResponseReader responses;
    private final BodyReader bodies;
    private final boolean swagger;
    private final Servers servers;
    private final Security security;
    private final Optional<URI> document;

    /// `document` is the URL the document was read from, if it was one.
    OperationReader(Library library, SchemaReader schemas, boolean swagger, Optional<URI> document) {
        this.library = library;
        this.locator = new Locator(library);
        this.schemas = schemas;
        this.responses = new ResponseReader(library, schemas);
        this.bodies = new BodyReader(library, schemas);
        this.swagger = swagger;
        this.servers = new Servers(library, swagger);
        this.security = new Security(library);
        this.document = document;
    }

    /// Both sides of an operation, and the operation as it is written in the words of OpenAPI 3.
    record Read(Signature signature, Layout layout, Node said) {}

    /// Reads an operation that this document's index lists, its body in the media type that a form shows best.
    Read read(Operation operation) {
        return read(operation, "");
    }

    /// Reads it with its body in this media type, if the contract names it.
    Read read(Operation operation, String mediaType) {
        var kind = kind(operation);
        var found = locator.find(kind);
        var item = found.item();
        var said = swagger ? new Swagger(library).operation(found.operation(), item) : found.operation();
        var parameters = parameters(said, item);
        var body = body(operation, said, mediaType);
        var addresses = addresses(operation, said, item);
        var layout = new Layout(
                found.method(),
                kind.path(),
                parameters.stream().map(ParameterReader.Read::parameter).toList(),
                body.map(BodyReader.Read::body),
                new Layout.Destination(addresses, responses.mediaTypes(said)));
        var signature = new Signature(
                doc(said, item),
                message(operation.id(), parameters, body),
                responses.read(said),
                addresses.stream().map(this::absolute).toList(),
                security.of(said));
        return new Read(signature, layout, said);
    }

    /// A WebSocket is opened by what the contract calls a GET.
    private static OperationKind.Http kind(Operation operation) {
        return switch (operation.kind()) {
            case OperationKind.Http http -> http;
            case OperationKind.Socket(var path) -> new OperationKind.Http("GET", path);
            case OperationKind.Rpc _ -> throw new IllegalArgumentException("no HTTP: " + operation.id());
        };
    }

    private Optional<BodyReader.Read> body(Operation operation, Node said, String mediaType) {
        var socket = new SocketBody(mediaType);
        return operation.kind() instanceof OperationKind.Socket
                ? Optional.of(new BodyReader.Read(socket.field(), socket.layout()))
                : bodies.read(said, mediaType);
    }

    private List<String> addresses(Operation operation, Node said, Node item) {
        var all = servers.of(said, item);
        var socket = operation.kind() instanceof OperationKind.Socket;
        var own = all.stream().filter(url -> Servers.isSocket(url) == socket).toList();
        return own.isEmpty() ? all : own;
    }

    /// The media types that an operation's body may be in, the best first.
    List<String> mediaTypes(Operation operation, Node said) {
        return operation.kind() instanceof OperationKind.Socket ? SocketBody.MEDIA_TYPES : bodies.mediaTypes(said);
    }

    /// What a request of this operation is made of, wherever it stands.
    Schema.Message request(String name, Node said, Node item) {
        return message(name, parameters(said, item), bodies.read(said, ""));
    }

    private List<ParameterReader.Read> parameters(Node said, Node item) {
        var shared = swagger ? List.<Node>of() : item.items("parameters");
        return ParameterReader.read(library, schemas, shared, said.items("parameters"));
    }

    private static Schema.Message message(
            String name, List<ParameterReader.Read> parameters, Optional<BodyReader.Read> body) {
        var fields = new ArrayList<Field>(
                parameters.stream().map(ParameterReader.Read::field).toList());
        body.map(BodyReader.Read::field).ifPresent(fields::add);
        return new Schema.Message(name, "", fields, false);
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
}
