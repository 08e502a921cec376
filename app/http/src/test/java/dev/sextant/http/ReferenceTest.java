package dev.sextant.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Body;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Example;
import dev.sextant.schema.Field;
import dev.sextant.schema.Schema;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/// References stay inside the folder of a document. A server counts who asks it, a file outside the folder holds a
/// canary.
final class ReferenceTest {
    private static final String CANARY = "canary7f3a";

    @TempDir
    private Path home;

    private Path folder;
    private final LocalServer server;
    private final HttpProtocol protocol = new HttpProtocol();

    ReferenceTest() throws IOException {
        server = LocalServer.plain().answering("/", 200, canary());
    }

    @BeforeEach
    void plant() throws IOException {
        folder = Files.createDirectory(home.resolve("specs"));
        Files.writeString(home.resolve("canary.json"), canary());
        Files.createSymbolicLink(folder.resolve("link.json"), home.resolve("canary.json"));
        Files.createSymbolicLink(folder.resolve("up"), home);
        Files.writeString(
                folder.resolve("nested.json"), canary("OUTER", "http://127.0.0.1:%d/x".formatted(server.port())));
        Files.writeString(folder.resolve("nested-up.json"), canary("OUTER", "../canary.json#/S"));
    }

    @AfterEach
    void stop() {
        protocol.close();
        server.close();
    }

    static Stream<String> outside() {
        return Stream.of(
                "HOME/canary.json#/S",
                "file://HOME/canary.json#/S",
                "../canary.json#/S",
                "a/../../canary.json#/S",
                "%2e%2e/canary.json#/S",
                "..\\canary.json#/S",
                "link.json#/S",
                "up/canary.json#/S",
                "http://127.0.0.1:PORT/x.json#/S",
                "http://user:CANARYPW@127.0.0.1:PORT/x.json",
                "//127.0.0.1:PORT/x.json",
                "\\\\127.0.0.1\\share\\x.json",
                "jar:http://127.0.0.1:PORT/x.jar!/x.json",
                "ftp://127.0.0.1:PORT/x.json",
                "classpath:/x.json",
                "data:application/json,{}",
                "nested.json#/OUTER",
                "nested-up.json#/OUTER",
                "missing.json#/S",
                "#/nowhere");
    }

    @ParameterizedTest
    @MethodSource("outside")
    void neverFollowsAReferenceThatLeadsOut(String written) throws IOException {
        var reference = written.replace("HOME", home.toString()).replace("PORT", String.valueOf(server.port()));
        for (var version : List.of("2.0", "3.0.3", "3.1.0", "3.2.0")) {
            var catalog = open(document(version, reference.replace("\\", "\\\\")));
            var seen = new StringBuilder();
            catalog.operations().forEach(operation -> seen.append(readAll(catalog, operation)));
            expectNothingRead(seen.toString());
            assertEquals(
                    List.of("GET /a"), catalog.operations().map(Operation::id).toList());
            assertFalse(catalog.problems().isEmpty(), "nothing was said of " + reference);
            assertFalse(
                    catalog.problems().toString().contains("CANARYPW"),
                    catalog.problems().toString());
        }
        assertEquals(List.of(), server.requests());
    }

    /// Fails when the file outside was read, or the server asked.
    private void expectNothingRead(String seen) {
        assertFalse(seen.contains(CANARY), seen);
        assertEquals(List.of(), server.requests());
    }

    static Stream<String> followed() {
        return Stream.of("../canary.json#/S", "HOME/canary.json#/S", "http://127.0.0.1:PORT/x.json#/S");
    }

    /// swagger-parser, when it is let to resolve, follows them all.
    @ParameterizedTest
    @MethodSource("followed")
    void aReaderThatFollowsByItselfIsCaught(String written) throws IOException {
        var reference = written.replace("HOME", home.toString()).replace("PORT", String.valueOf(server.port()));
        var file = Files.writeString(folder.resolve("naive.json"), document("3.0.3", reference));
        var options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        var read = new OpenAPIV3Parser().readLocation(file.toString(), List.of(), options);
        var seen = Yaml.pretty(read.getOpenAPI());
        assertThrows(AssertionFailedError.class, () -> expectNothingRead(seen));
    }

    @Test
    void followsReferencesToNeighbours() throws IOException {
        Files.createDirectory(folder.resolve("models"));
        Files.writeString(folder.resolve("models/user.yml"), """
                User:
                  type: object
                  properties:
                    name: {$ref: 'text.json#/Name'}
                    friend: {$ref: '#/User'}
                    root: {$ref: '../spec.json#/S'}
                """);
        Files.writeString(folder.resolve("models/text.json"), "{\"Name\": {\"type\": \"string\", \"maxLength\": 5}}");
        var catalog = open(document("3.0.3", "./models/user.yml#/User"));
        var schema = catalog.signature(catalog.operations().findFirst().orElseThrow())
                .responses()
                .getFirst()
                .schema();
        assertEquals(new Schema.Ref("models/user.yml#/User"), schema);
        var user = assertInstanceOf(Schema.Message.class, catalog.deref(schema));
        assertEquals(
                List.of("name", "friend", "root"),
                user.fields().stream().map(Field::name).toList());
        assertEquals(new Schema.Ref("#/S"), user.fields().getLast().schema());
        var name = assertInstanceOf(
                Schema.Scalar.class, catalog.deref(user.fields().getFirst().schema()));
        assertEquals(1, name.limits().size());
        assertEquals(List.of(), catalog.problems());
    }

    @Test
    void followsNothingFromADocumentOfTheNetwork() throws IOException {
        try (var other = LocalServer.plain()) {
            other.answering("/spec.json", 200, document("3.0.3", "neighbour.json#/S"));
            var source = Source.of(Source.Kind.OPENAPI, other.url("/spec.json"));
            var opened = assertInstanceOf(Opening.Opened.class, protocol.open(source, Endpoint.of(Endpoint.NOWHERE)));
            opened.catalog().operations().forEach(operation -> readAll(opened.catalog(), operation));
            assertEquals(1, other.requests().size());
            assertTrue(opened.catalog().problems().getFirst().cause().contains("came from the network"));
        }
    }

    private Catalog open(String text) throws IOException {
        var file = Files.writeString(folder.resolve("spec.json"), text);
        var source = Source.of(Source.Kind.OPENAPI, file.toString());
        return assertInstanceOf(Opening.Opened.class, protocol.open(source, Endpoint.of(Endpoint.NOWHERE)))
                .catalog();
    }

    /// Reads everything there is to an operation, has an answer held against it, and gives it as text.
    private String readAll(Catalog catalog, Operation operation) {
        var signature = catalog.signature(operation);
        var text = new StringBuilder(operation + " " + signature + Example.of(signature.request(), catalog));
        text.append(catalog.remarks(operation)).append(catalog.related(operation));
        text.append(protocol.judge(catalog, operation, 200, Body.of("application/json", "{}".getBytes(UTF_8), 2)));
        signature.responses().forEach(response -> text.append(catalog.deref(response.schema())));
        signature.request().fields().forEach(field -> text.append(catalog.deref(field.schema())));
        return text.toString();
    }

    /// One operation with the reference in every place where one may stand.
    private static String document(String version, String reference) {
        return """
                {"%s": "%s", "info": {"title": "t"}, "S": {"type": "string"},
                 "tags": [{"name": "x", "description": {"$ref": "REF"}}],
                 "paths": {"/a": {"parameters": [{"$ref": "REF"}],
                   "get": {"tags": ["x"], "summary": "s", "description": {"$ref": "REF"},
                     "parameters": [{"name": "q", "in": "query", "schema": {"$ref": "REF"}}],
                     "requestBody": {"$ref": "REF"},
                     "responses": {"200": {"description": "ok", "schema": {"$ref": "REF"},
                                           "content": {"application/json": {"schema": {"$ref": "REF"}}}}}}},
                 "/b": {"$ref": "REF"}}}""".formatted(version.startsWith("2") ? "swagger" : "openapi", version)
                .replace("REF", reference);
    }

    private static String canary() {
        return "{\"S\": {\"type\": \"object\", \"title\": \"%s\", \"description\": \"%s\", \"properties\": {\"%s\": {}}}}"
                .formatted(CANARY, CANARY, CANARY);
    }

    private static String canary(String name, String reference) {
        return "{\"%s\": {\"$ref\": \"%s\"}}".formatted(name, reference);
    }
}
