package dev.sextant.http.free;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Signature;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.http.HttpCatalog;
import dev.sextant.http.openapi.Layout;
import dev.sextant.http.openapi.SocketBody;
import dev.sextant.http.openapi.Style;
import dev.sextant.schema.Field;
import dev.sextant.schema.Field.Place;
import dev.sextant.schema.Field.Presence;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The requests that can be made where there is no contract: of each method one, with path and query as they are
/// written, and any body.
public final class FreeCatalog implements HttpCatalog {
    /// The field that holds path and query.
    public static final String PATH = "path";

    private static final String SERVICE = "Requests";
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "QUERY");
    /// What opens a WebSocket.
    private static final String OPENING = "GET";

    private static final Set<String> BODILESS = Set.of("HEAD");
    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "text/plain",
            "application/xml",
            "application/octet-stream");

    private final String address;
    private final Site site;

    /// Requests to this address.
    public FreeCatalog(String address) {
        this.address = address;
        this.site = Site.of(address);
    }

    /// A request of this method, named by its path.
    public static Operation operation(String method, String path) {
        return new Operation(SERVICE, "", new OperationKind.Http(method, path), "", false);
    }

    @Override
    public String title() {
        return address;
    }

    @Override
    public String origin() {
        return "HTTP without a contract";
    }

    @Override
    public List<Service> services() {
        var operations = site.socket()
                ? Stream.of(new Operation(SERVICE, "", new OperationKind.Socket(site.path()), "", false))
                : METHODS.stream().map(method -> operation(method, site.path()));
        return List.of(new Service(SERVICE, "", operations.toList()));
    }

    @Override
    public Signature signature(Operation operation) {
        return signature(operation, MEDIA_TYPES.getFirst());
    }

    @Override
    public List<String> mediaTypes(Operation operation) {
        return operation.kind() instanceof OperationKind.Socket
                ? SocketBody.MEDIA_TYPES
                : BODILESS.contains(method(operation)) ? List.of() : MEDIA_TYPES;
    }

    @Override
    public Signature signature(Operation operation, String mediaType) {
        var usual = mediaType.isBlank() ? MEDIA_TYPES.getFirst() : mediaType;
        var path = new Field(
                PATH,
                Schema.scalar(Schema.Kind.TEXT, "path and query"),
                Presence.REQUIRED,
                Place.PATH,
                Notes.doc("Path and query, as they are sent.").withSample(new Value.Text(operation.label())));
        var body = operation.kind() instanceof OperationKind.Socket
                ? new SocketBody(mediaType).field()
                : Field.body("body", body(usual), Presence.OPTIONAL, Notes.NONE);
        var fields = mediaTypes(operation).isEmpty() ? Stream.of(path) : Stream.of(path, body);
        var request = new Schema.Message(operation.id(), "", fields.toList(), false);
        var home = site.home().map(URI::toString).orElse(address);
        return new Signature("", request, List.of(), List.of(home), List.of());
    }

    private static Schema body(String mediaType) {
        return switch (form(mediaType)) {
            case URLENCODED, MULTIPART ->
                Schema.mapOf(Schema.scalar(Schema.Kind.TEXT, "name"), new Schema.Any("text, file or list"));
            case BYTES -> Schema.scalar(Schema.Kind.BYTES, mediaType);
            case JSON, LINES, XML, TEXT ->
                mediaType.endsWith("json") ? new Schema.Any("any") : Schema.scalar(Schema.Kind.TEXT, mediaType);
        };
    }

    /// Text goes out as it is, so that JSON and the like are sent as they were typed.
    private static Layout.Form form(String mediaType) {
        if (mediaType.startsWith("multipart/")) {
            return Layout.Form.MULTIPART;
        }
        if (mediaType.startsWith("application/x-www-form-urlencoded")) {
            return Layout.Form.URLENCODED;
        }
        return mediaType.startsWith("application/octet-stream") ? Layout.Form.BYTES : Layout.Form.TEXT;
    }

    @Override
    public Layout layout(Operation operation, String mediaType) {
        var usual = mediaType.isBlank() ? MEDIA_TYPES.getFirst() : mediaType;
        var path = new Layout.Parameter(PATH, PATH, Place.PATH, new Layout.Writing(Style.RAW, false, false));
        var body = operation.kind() instanceof OperationKind.Socket
                ? new SocketBody(mediaType).layout()
                : new Layout.Body(usual, form(usual), Set.of(), Map.of(), Layout.NO_XML);
        return new Layout(
                method(operation),
                "{%s}".formatted(PATH),
                List.of(path),
                Optional.of(body),
                new Layout.Destination(List.of(), List.of()));
    }

    private static String method(Operation operation) {
        return operation.kind() instanceof OperationKind.Http(var method, var _) ? method : OPENING;
    }

    /// The path that goes without saying is that of the operation.
    @Override
    public Call completed(Call call) {
        var first =
                call.messages().isEmpty() ? Value.Struct.EMPTY : call.messages().getFirst();
        if (first.get(PATH).isPresent()) {
            return call;
        }
        var whole = first.with(PATH, new Value.Text(call.operation().label()));
        var messages = Stream.concat(Stream.of(whole), call.messages().stream().skip(1));
        return new Call(call.operation(), messages.toList(), call.metadata(), call.options());
    }

    /// The operations' paths are whole already.
    @Override
    public Endpoint placed(Endpoint endpoint) {
        return endpoint.address().toString().equals(address)
                ? site.home().map(endpoint::at).orElse(endpoint)
                : endpoint;
    }

    @Override
    public Optional<URI> address() {
        return Optional.empty();
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    @Override
    public Schema resolve(Schema.Ref ref) {
        return new Schema.Any(ref.name());
    }
}
