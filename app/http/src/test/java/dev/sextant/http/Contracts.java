package dev.sextant.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.http.document.Folder;
import dev.sextant.http.openapi.OpenApiCatalog;
import dev.sextant.http.openapi.OpenApiReader;
import dev.sextant.schema.Json;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.net.URI;
import java.util.Optional;

/// Documents written in a test.
public final class Contracts {
    private Contracts() {}

    /// The catalog of a document's text, as if it came from `http://spec.example/docs/openapi.yaml`.
    public static OpenApiCatalog catalog(String text) {
        var address = URI.create("http://spec.example/docs/openapi.yaml");
        return assertInstanceOf(OpenApiReader.Result.Opened.class, read(text, Optional.of(address)))
                .catalog();
    }

    /// The catalog of a document's text, as if it came from a file.
    public static OpenApiCatalog file(String text) {
        return assertInstanceOf(OpenApiReader.Result.Opened.class, read(text, Optional.empty()))
                .catalog();
    }

    /// Why a document is refused, in one line.
    public static String refusal(String text) {
        return refusal(text.getBytes(UTF_8));
    }

    /// Why these bytes are refused, in one line.
    public static String refusal(byte[] bytes) {
        var origin = new OpenApiReader.Origin("spec.yaml", Folder.none(), Optional.empty());
        return assertInstanceOf(OpenApiReader.Result.Refused.class, OpenApiReader.read(bytes, origin))
                .problem()
                .line();
    }

    /// A document of one operation, `GET /a`, with one named schema `T`.
    public static OpenApiCatalog schema(String schema) {
        return catalog("""
                {"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
                 "paths": {"/a": {"get": {"responses": {}}}},
                 "components": {"schemas": {"T": %s}}}""".formatted(schema));
    }

    /// What `T` in such a document comes to.
    public static Schema read(String schema) {
        return schema(schema).resolve(new Schema.Ref("#/components/schemas/T"));
    }

    /// The operation of this id.
    public static Operation operation(Catalog catalog, String id) {
        return catalog.operations()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// A value written as JSON.
    public static Value json(String text) {
        return assertInstanceOf(Json.Parsed.Read.class, Json.read(text)).value();
    }

    /// An object written as JSON.
    public static Value.Struct struct(String text) {
        return assertInstanceOf(Value.Struct.class, json(text));
    }

    private static OpenApiReader.Result read(String text, Optional<URI> address) {
        return OpenApiReader.read(text.getBytes(UTF_8), new OpenApiReader.Origin("spec.yaml", Folder.none(), address));
    }
}
