package dev.sextant.http.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.Contracts;
import dev.sextant.http.openapi.OpenApiCatalog;
import dev.sextant.transport.Content;
import dev.sextant.transport.Request;
import java.util.List;

/// Requests made of a small contract and a call, for the tests of this package.
final class Requests {
    private static final String PARAMETERS = """
            openapi: 3.0.1
            info: {title: t}
            servers: [{url: SERVER}]
            paths:
              /checks/{id}:
                get:
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: 'page[size]', in: query, schema: {type: integer}}
                    - {name: q, in: query, schema: {type: array, items: {type: string}}}
                    - {name: X-Account, in: header, schema: {type: string}}
                    - {name: session, in: cookie, schema: {type: string}}
                  responses: {200: {content: {application/json: {}}}}
              /things:
                post: {requestBody: {content: {BODY: {schema: {type: object}}}}, responses: {}}
            """;

    private Requests() {}

    static String document(String mediaType, String server) {
        return PARAMETERS.replace("BODY", mediaType).replace("SERVER", "'" + server + "'");
    }

    static Request post(String mediaType, String server, Endpoint endpoint) {
        var catalog = Contracts.catalog(document(mediaType, server));
        return ready(catalog, "POST /things", "{\"body\":{}}", endpoint, Metadata.EMPTY);
    }

    static Request ready(OpenApiCatalog catalog, String id, String message, Endpoint endpoint, Metadata metadata) {
        return assertInstanceOf(RequestMaker.Made.Ready.class, make(catalog, id, message, endpoint, metadata))
                .request();
    }

    static String faulty(OpenApiCatalog catalog, String id, String message, Endpoint endpoint) {
        return assertInstanceOf(RequestMaker.Made.Faulty.class, make(catalog, id, message, endpoint, Metadata.EMPTY))
                .problem()
                .line();
    }

    private static RequestMaker.Made make(
            OpenApiCatalog catalog, String id, String message, Endpoint endpoint, Metadata metadata) {
        var operation = Contracts.operation(catalog, id);
        var call = new Call(operation, List.of(Contracts.struct(message)), metadata, Call.Options.DEFAULT);
        var layout = catalog.layout(operation, metadata.first("Content-Type").orElse(""));
        return RequestMaker.make(layout, catalog.address(), endpoint, call, dev.sextant.environment.CookieJar.NONE);
    }

    static String octets(Request request) {
        return switch (request.content()) {
            case Content.None _ -> "";
            case Content.Octets(var bytes) -> new String(bytes.octets(), UTF_8);
            case Content.Pieces(var pieces) ->
                pieces.stream().map(Requests::text).collect(java.util.stream.Collectors.joining());
        };
    }

    private static String text(Content.Piece piece) {
        return switch (piece) {
            case Content.Piece.Text(var bytes) -> new String(bytes.octets(), UTF_8);
            case Content.Piece.Stored(var file, var size) -> "[%s, %d bytes]".formatted(file.getFileName(), size);
        };
    }
}
