package dev.sextant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.environment.Endpoint;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// References lead out of a document's folder only where a person agreed to it.
final class ConsentTest {
    private static final String SHIP =
            "{\"Ship\": {\"type\": \"object\", \"properties\": {\"crew\": {\"$ref\": \"%s\"}}}}";

    @TempDir
    private Path home;

    private final LocalServer server;
    private final HttpProtocol protocol = new HttpProtocol();

    ConsentTest() throws IOException {
        server = LocalServer.plain()
                .answering("/v1/ships.json", 200, SHIP.formatted("../crew.json#/Crew"))
                .answering("/crew.json", 200, "{\"Crew\": {\"type\": \"string\"}}");
    }

    @AfterEach
    void stop() {
        protocol.close();
        server.close();
    }

    @Test
    void asksAnOriginOnlyOnceItIsAgreedTo() throws IOException {
        var file = spec(server.url("/v1/ships.json#/Ship"));
        var origin = "http://127.0.0.1:" + server.port();
        var kept = open(file, List.of());
        read(kept);
        assertEquals(List.of(origin), kept.unvisited());
        assertEquals(List.of(), server.requests());
        var problem = kept.problems().getFirst();
        assertTrue(problem.remedy().contains("Allow " + origin), problem.line());
        assertEquals("spec.json:2", problem.place());
        var agreed = open(file, List.of(origin));
        var ship = assertInstanceOf(Schema.Message.class, read(agreed));
        assertInstanceOf(
                Schema.Scalar.class, agreed.deref(ship.fields().getFirst().schema()));
        assertEquals(2, server.requests().size());
        assertEquals(List.of(), agreed.unvisited());
    }

    @Test
    void aRedirectLeadsToNoOtherHost() throws IOException {
        try (var stranger = LocalServer.plain().answering("/", 200, "{\"Ship\": {\"type\": \"string\"}}")) {
            server.redirecting("/moved.json", stranger.url("/ships.json"));
            var agreed = open(spec(server.url("/moved.json#/Ship")), List.of("http://127.0.0.1:" + server.port()));
            read(agreed);
            assertEquals(1, server.requests().size());
            assertEquals(List.of(), stranger.requests());
            assertEquals(1, agreed.problems().size());
        }
    }

    @Test
    void aDocumentThatWasAgreedToAgreesToNoOther() throws IOException {
        try (var stranger = LocalServer.plain().answering("/", 200, "{\"Crew\": {\"type\": \"string\"}}")) {
            server.answering("/v2/ships.json", 200, SHIP.formatted(stranger.url("/crew.json#/Crew")));
            var agreed = open(spec(server.url("/v2/ships.json#/Ship")), List.of("http://127.0.0.1:" + server.port()));
            var ship = assertInstanceOf(Schema.Message.class, read(agreed));
            agreed.deref(ship.fields().getFirst().schema());
            assertEquals(List.of(), stranger.requests());
            assertEquals(List.of("http://127.0.0.1:" + stranger.port()), agreed.unvisited());
        }
    }

    @Test
    void readsAnotherFolderOnlyOnceItIsAgreedTo() throws IOException {
        var shared = Files.createDirectory(home.resolve("shared"));
        Files.writeString(shared.resolve("ships.json"), SHIP.formatted("crew.json#/Crew"));
        Files.writeString(shared.resolve("crew.json"), "{\"Crew\": {\"type\": \"string\"}}");
        var file = spec("../shared/ships.json#/Ship");
        var kept = open(file, List.of());
        read(kept);
        assertEquals(List.of(shared.toString()), kept.unvisited());
        var agreed = open(file, List.of(shared.toString()));
        var ship = assertInstanceOf(Schema.Message.class, read(agreed));
        assertInstanceOf(
                Schema.Scalar.class, agreed.deref(ship.fields().getFirst().schema()));
        assertEquals(List.of(), agreed.problems());
    }

    @Test
    void readsNoMoreThanSixtyFourDocuments() throws IOException {
        var next = new StringBuilder();
        for (var number = 0; number < 80; number++) {
            server.answering(
                    "/chain/%d.json".formatted(number),
                    200,
                    "{\"S\": {\"$ref\": \"%d.json#/S\"}}".formatted(number + 1));
            next.append(number == 0 ? "" : ",")
                    .append("{\"$ref\": \"%s\"}".formatted(server.url("/chain/%d.json#/S".formatted(number))));
        }
        var file = home.resolve("chain.json");
        Files.writeString(file, """
                {"openapi": "3.1.0", "info": {"title": "t"}, "paths": {"/a": {"get": {"responses": {"200":
                {"content": {"application/json": {"schema": {"oneOf": [%s]}}}}}}}}}""".formatted(next));
        var catalog = open(file, List.of("http://127.0.0.1:" + server.port()));
        var choice = assertInstanceOf(Schema.OneOf.class, read(catalog));
        choice.choices().forEach(each -> catalog.deref(each.schema()));
        assertEquals(64, server.requests().size());
        assertTrue(
                catalog.problems().stream().anyMatch(problem -> problem.cause().contains("At most 64 documents")),
                catalog.problems().toString());
    }

    private Path spec(String reference) throws IOException {
        var folder = Files.createDirectories(home.resolve("specs"));
        return Files.writeString(folder.resolve("spec.json"), """
                {"openapi": "3.1.0", "info": {"title": "t"}, "paths": {"/a": {"get": {"responses": {"200":
                {"content": {"application/json": {"schema": {"$ref": "%s"}}}}}}}}}""".formatted(reference));
    }

    private Catalog open(Path file, List<String> roots) {
        var source = Source.of(Source.Kind.OPENAPI, file.toString()).with(Source.Options.USUAL.rootedAt(roots));
        return assertInstanceOf(Opening.Opened.class, protocol.open(source, Endpoint.of(Endpoint.NOWHERE)))
                .catalog();
    }

    private static Schema read(Catalog catalog) {
        var operation = catalog.operations().findFirst().orElseThrow();
        return catalog.deref(catalog.signature(operation).responses().getFirst().schema());
    }
}
