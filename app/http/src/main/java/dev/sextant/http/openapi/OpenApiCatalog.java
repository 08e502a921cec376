package dev.sextant.http.openapi;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Related;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.SignIn;
import dev.sextant.catalog.Signature;
import dev.sextant.exchange.Body;
import dev.sextant.http.HttpCatalog;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.protocol.Verdict;
import dev.sextant.schema.Schema;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The operations of an OpenAPI document, listed from its index; each is read when it is opened.
public final class OpenApiCatalog implements HttpCatalog {
    private final Library library;
    private final String origin;
    private final boolean old;
    private final Optional<URI> address;
    private final List<Service> services;
    private final SchemaReader schemas;
    private final OperationReader operations;
    private final Slices slices;
    private final Neighbours neighbours;
    private final Vocabulary vocabulary;
    private final Map<String, OperationReader.Read> read = new ConcurrentHashMap<>();

    /// `address` is the URL the document was read from, if it was one.
    OpenApiCatalog(Library library, Version.Known version, List<Service> services, Optional<URI> address) {
        this.library = library;
        this.origin = version.label();
        this.old = version.swagger() || version.label().startsWith("OpenAPI 3.0");
        this.address = address;
        this.services = List.copyOf(services);
        this.schemas = new SchemaReader(library);
        this.operations = new OperationReader(library, schemas, version.swagger(), address);
        this.slices = new Slices(library);
        this.vocabulary = new Vocabulary(library);
        this.neighbours = new Neighbours(library, operations);
    }

    @Override
    public String title() {
        return library.at("/info")
                .flatMap(info -> info.text("title"))
                .filter(title -> !title.isBlank())
                .orElse(origin);
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public List<Service> services() {
        return services;
    }

    @Override
    public Signature signature(Operation operation) {
        return read(operation).signature();
    }

    @Override
    public List<String> mediaTypes(Operation operation) {
        return operations.mediaTypes(operation, read(operation).said());
    }

    @Override
    public Signature signature(Operation operation, String mediaType) {
        return mediaType.isBlank()
                ? signature(operation)
                : operations.read(operation, mediaType).signature();
    }

    /// How the message of an operation becomes a request, its body in the usual media type.
    public Layout layout(Operation operation) {
        return read(operation).layout();
    }

    @Override
    public Layout layout(Operation operation, String mediaType) {
        var usual = layout(operation);
        return mediaType.isBlank()
                        || usual.body()
                                .filter(body -> !MediaTypes.same(body.mediaType(), mediaType))
                                .isEmpty()
                ? usual
                : operations.read(operation, mediaType).layout();
    }

    private OperationReader.Read read(Operation operation) {
        return read.computeIfAbsent(operation.id(), id -> operations.read(operation));
    }

    @Override
    public Optional<URI> address() {
        return address;
    }

    @Override
    public List<Problem> remarks(Operation operation) {
        return slices.of(operation).map(Proofreader::remarks).orElse(List.of());
    }

    @Override
    public List<SignIn> signIns(Operation operation) {
        return new Security(library).signIns(read(operation).said());
    }

    @Override
    public String words(Operation operation) {
        return operation.kind() instanceof OperationKind.Http kind ? vocabulary.of(kind) : "";
    }

    @Override
    public List<Path> disk() {
        return library.files();
    }

    @Override
    public List<String> unvisited() {
        return library.unvisited();
    }

    @Override
    public List<Related> related(Operation operation) {
        return neighbours.of(read(operation).said());
    }

    @Override
    public List<Related.Incoming> incoming() {
        return neighbours.webhooks();
    }

    /// Holds an answer against what is documented.
    public Verdict judge(Operation operation, int code, Body body) {
        return new Judge(library, old).of(read(operation).said(), code, body);
    }

    @Override
    public List<Problem> problems() {
        return library.problems();
    }

    @Override
    public Schema resolve(Schema.Ref ref) {
        return schemas.resolve(ref.name());
    }

    /// The text of the contract at a JSON pointer, for those who want to see it.
    public Optional<Node> at(String pointer) {
        return library.at(pointer);
    }
}
