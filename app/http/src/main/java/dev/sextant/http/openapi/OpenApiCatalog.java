package dev.sextant.http.openapi;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Related;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Signature;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.schema.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The operations of an OpenAPI document, listed from its index; each is read when it is opened.
public final class OpenApiCatalog implements Catalog {
    private final Library library;
    private final String origin;
    private final Optional<URI> address;
    private final List<Service> services;
    private final SchemaReader schemas;
    private final OperationReader operations;
    private final Slices slices;
    private final Neighbours neighbours;
    private final Map<String, OperationReader.Read> read = new ConcurrentHashMap<>();

    /// `address` is the URL the document was read from, if it was one.
    OpenApiCatalog(Library library, Version.Known version, List<Service> services, Optional<URI> address) {
        this.library = library;
        this.origin = version.label();
        this.address = address;
        this.services = List.copyOf(services);
        this.schemas = new SchemaReader(library);
        this.operations = new OperationReader(library, schemas, version.swagger(), address);
        this.slices = new Slices(library);
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
        return operations.mediaTypes(read(operation).said());
    }

    @Override
    public Signature signature(Operation operation, String mediaType) {
        return operations.read(operation, mediaType).signature();
    }

    /// How the message of an operation becomes a request, its body in the usual media type.
    public Layout layout(Operation operation) {
        return read(operation).layout();
    }

    /// The same with its body in this media type, if the contract names it.
    public Layout layout(Operation operation, String mediaType) {
        return operations.read(operation, mediaType).layout();
    }

    private OperationReader.Read read(Operation operation) {
        return read.computeIfAbsent(operation.id(), id -> operations.read(operation));
    }

    /// The URL the document was read from; empty for a file.
    public Optional<URI> address() {
        return address;
    }

    @Override
    public List<Problem> remarks(Operation operation) {
        return slices.of(operation).map(Proofreader::remarks).orElse(List.of());
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
