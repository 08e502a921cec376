package dev.sextant.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.call.RequestMaker;
import dev.sextant.http.openapi.Layout;
import dev.sextant.http.openapi.OpenApiCatalog;
import dev.sextant.schema.Json;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import dev.sextant.transport.Content;
import dev.sextant.transport.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One request that two programs make of the same operation and the same values.
record Twin(Path file, Operation operation, Layout layout, Value.Struct message, Request ours) {
    static final String UNEXPLAINED = "! different, and nobody knows why";

    private static final String TEXT = "a b/c?d&e[f]=é,g";
    private static final int DEEPEST = 3;

    /// The request with a value for every parameter and, where it is JSON or a form, for the body.
    static Optional<Twin> of(Path file, OpenApiCatalog catalog, Operation operation) {
        var layout = catalog.layout(operation);
        var message = Value.Struct.EMPTY;
        for (var field : catalog.signature(operation).request().fields()) {
            var value = sample(field.schema(), catalog, 0);
            if (!field.name().equals("body") || comparable(layout, catalog)) {
                message = message.with(field.name(), value);
            }
        }
        var call = new Call(operation, List.of(message), Metadata.EMPTY, Call.Options.DEFAULT);
        var endpoint = Endpoint.of(URI.create("http://h/"));
        return RequestMaker.make(layout, catalog.address(), endpoint, call, CookieJar.NONE)
                        instanceof RequestMaker.Made.Ready(var request)
                ? Optional.of(new Twin(file, operation, layout, message, request))
                : Optional.empty();
    }

    private static boolean comparable(Layout layout, OpenApiCatalog catalog) {
        return !catalog.origin().startsWith("Swagger")
                && layout.body()
                        .filter(body -> body.form() == Layout.Form.JSON || body.form() == Layout.Form.URLENCODED)
                        .isPresent();
    }

    private static Value sample(Schema schema, OpenApiCatalog catalog, int depth) {
        return switch (schema) {
            case Schema.Scalar scalar -> scalar(scalar.kind());
            case Schema.Enumeration choices -> choices.symbols().getFirst().value();
            case Schema.ListOf(var element, var _) ->
                new Value.Items(List.of(sample(element, catalog, depth + 1), sample(element, catalog, depth + 1)));
            case Schema.MapOf(var _, var value, var _) ->
                Value.Struct.EMPTY.with("k", sample(value, catalog, depth + 1));
            case Schema.Message message -> struct(message, catalog, depth);
            case Schema.OneOf(var _, var choices, var _) ->
                depth > DEEPEST ? Value.Null.NULL : sample(choices.getFirst().schema(), catalog, depth + 1);
            case Schema.Ref ref ->
                depth > DEEPEST ? Value.Struct.EMPTY : sample(catalog.resolve(ref), catalog, depth + 1);
            case Schema.Any _ -> new Value.Text(TEXT);
        };
    }

    private static Value struct(Schema.Message message, OpenApiCatalog catalog, int depth) {
        var struct = Value.Struct.EMPTY;
        for (var field : depth > DEEPEST ? List.<dev.sextant.schema.Field>of() : message.fields()) {
            struct = struct.with(field.name(), sample(field.schema(), catalog, depth + 1));
        }
        return struct;
    }

    private static Value scalar(Schema.Kind kind) {
        return switch (kind) {
            case TEXT, BYTES -> new Value.Text(TEXT);
            case BOOL -> new Value.Bool(true);
            default -> Value.num(7);
        };
    }

    /// What the other program is asked.
    Value.Struct asked() {
        var kind = (OperationKind.Http) operation.kind();
        var parameters = Value.Struct.EMPTY;
        for (var parameter : layout.parameters()) {
            var in = parameter.place().name().toLowerCase(Locale.ROOT);
            parameters = parameters.with(
                    in + "." + parameter.name(), message.get(parameter.key()).orElseThrow());
        }
        var asked = Value.Struct.EMPTY
                .with("file", new Value.Text(file.toString()))
                .with("path", new Value.Text(kind.path()))
                .with("method", new Value.Text(kind.method().toLowerCase(Locale.ROOT)))
                .with("parameters", parameters);
        return message.get("body")
                .map(body -> asked.with("body", body)
                        .with(
                                "mediaType",
                                new Value.Text(layout.body().orElseThrow().mediaType())))
                .orElse(asked);
    }

    /// Why the two differ, or that they do not.
    static String compare(Twin one, Value.Struct theirs) {
        if (theirs.get("fault").isPresent()) {
            return "swagger-client fails";
        }
        var address = text(theirs, "url");
        var own = one.ours.target().url();
        if (!pairs(own).equals(pairs(address)) || !one.sameHeaders(theirs) || !one.sameBody(theirs)) {
            return one.explained(theirs);
        }
        return own.equals(address)
                ? "the same"
                : "the same but for which reserved characters are encoded, or the order of the query";
    }

    private String explained(Value.Struct theirs) {
        if (layout.path().contains("?") || layout.path().contains("#")) {
            return "a path with a query or fragment of its own, which swagger-client does not fill";
        }
        if (layout.parameters().stream().anyMatch(parameter -> parameter.name().equalsIgnoreCase("content-type"))) {
            return "a declared Content-Type parameter: ours sends its value, swagger-client ignores it";
        }
        if (message.get("body").orElse(Value.Null.NULL) instanceof Value.Text) {
            return "text as JSON: ours is a JSON string, swagger-client's the bare text or none";
        }
        if (ours.target().url().contains("%5D=") && text(theirs, "url").contains("%5B%22")) {
            return "a list within a deepObject, which no specification defines: ours repeats the name";
        }
        if (layout.body().filter(body -> body.form() == Layout.Form.URLENCODED).isPresent()
                && message.get("body").orElse(Value.Null.NULL) instanceof Value.Struct(var members)
                && members.values().stream().anyMatch(Value.Items.class::isInstance)) {
            return "a list in a form: ours repeats the name (OpenAPI 3.1.1 section 4.8.15.1.1), swagger-client writes commas";
        }
        return theirs.get("headers").orElse(Value.Null.NULL) instanceof Value.Struct(var headers)
                        && headers.isEmpty()
                        && text(theirs, "body").isEmpty()
                ? "a body in any media type: ours is JSON, swagger-client's none"
                : UNEXPLAINED;
    }

    private static List<String> pairs(String url) {
        var question = url.indexOf('?');
        var pairs = new ArrayList<>(
                question < 0
                        ? List.<String>of()
                        : Arrays.asList(url.substring(question + 1).split("&", -1)));
        pairs.sort(null);
        pairs.addFirst(question < 0 ? url : url.substring(0, question));
        return pairs.stream()
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), UTF_8))
                .sorted()
                .toList();
    }

    private boolean sameHeaders(Value.Struct theirs) {
        var said = theirs.get("headers").orElse(Value.Struct.EMPTY) instanceof Value.Struct struct
                ? struct
                : Value.Struct.EMPTY;
        return said.members().entrySet().stream().allMatch(entry -> {
            var value = entry.getValue() instanceof Value.Text(var text) ? text : Json.compact(entry.getValue());
            var own = ours.headers().first(entry.getKey()).orElse("");
            return entry.getKey().equalsIgnoreCase("accept") || own.equals(value);
        });
    }

    private boolean sameBody(Value.Struct theirs) {
        var text = text(theirs, "body");
        var own = ours.content() instanceof Content.Octets(var bytes) ? new String(bytes.octets(), UTF_8) : "";
        return own.equals(text)
                || (Json.read(own) instanceof Json.Parsed.Read(var mine)
                        && Json.read(text) instanceof Json.Parsed.Read(var other)
                        && mine.equals(other));
    }

    private static String text(Value.Struct struct, String name) {
        return struct.get(name).orElse(Value.Null.NULL) instanceof Value.Text(var text) ? text : "";
    }

    String place() {
        return file.getFileName() + " " + operation.id();
    }

    String shown() {
        var body = ours.content() instanceof Content.Octets(var bytes) ? new String(bytes.octets(), UTF_8) : "";
        return ours.method() + " " + ours.target().url() + " " + ours.headers().entries() + " " + body;
    }
}
