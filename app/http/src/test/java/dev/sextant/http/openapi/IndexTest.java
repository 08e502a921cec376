package dev.sextant.http.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Service;
import dev.sextant.http.Contracts;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IndexTest {

    @Test
    void listsOperationsByTagInTheDocumentsOrder() {
        var catalog = Contracts.catalog("""
                openapi: 3.1.0
                info: {title: Ships, version: 1.10}
                tags:
                  - {name: crew, description: Who sails}
                  - {name: ships}
                paths:
                  /ships/{id}:
                    parameters: []
                    get: {tags: [ships, other], operationId: getShip, summary: One ship, responses: {}}
                    delete: {tags: [ships], deprecated: true, responses: {}}
                  /v1/{tenant}/ports: {post: {responses: {200: {description: ok}}}}
                  /crew: {get: {tags: [crew], responses: {}}}
                webhooks: {arrival: {post: {responses: {}}}}
                """);
        assertEquals("Ships", catalog.title());
        assertEquals("OpenAPI 3.1.0", catalog.origin());
        assertEquals(
                List.of("crew", "ships", "ports"),
                catalog.services().stream().map(Service::name).toList());
        assertEquals(
                List.of("GET /crew", "GET /ships/{id}", "DELETE /ships/{id}", "POST /v1/{tenant}/ports"),
                catalog.operations().map(Operation::id).toList());
        assertEquals("Who sails", catalog.services().getFirst().doc());
        assertTrue(Contracts.operation(catalog, "DELETE /ships/{id}").deprecated());
        assertEquals("One ship", Contracts.operation(catalog, "GET /ships/{id}").summary());
        assertEquals(List.of(), catalog.problems());
    }

    @Test
    void findsPathItemsThatStandElsewhere() {
        var catalog = Contracts.catalog("""
                openapi: 3.1.0
                info: {title: t}
                paths:
                  /a: {$ref: '#/components/pathItems/A'}
                components:
                  pathItems:
                    A: {get: {operationId: getA, tags: [x], parameters: [{name: q, in: query}], responses: {}}}
                """);
        var operation = Contracts.operation(catalog, "GET /a");
        assertEquals("x", operation.service());
        assertEquals(1, catalog.signature(operation).request().fields().size());
    }

    @Test
    void bearsValuesOfTheWrongType() {
        var catalog = Contracts.catalog("""
                {"openapi": "3.0.0", "info": 5, "tags": {"a": 1}, "servers": "x", "components": [],
                 "paths": {"/a": {"get": {"operationId": 7, "summary": {}, "tags": "x", "parameters": {"a": []},
                   "requestBody": [], "responses": [1], "security": 1}, "parameters": 3, "post": null},
                  "/b": null, "x-c": {"get": {}}}}""");
        assertEquals(List.of("GET /a"), catalog.operations().map(Operation::id).toList());
        assertEquals(
                0,
                catalog.signature(catalog.operations().findFirst().orElseThrow())
                        .request()
                        .fields()
                        .size());
    }

    @Test
    void keepsEveryOperationOfAPathThatIsThereTwice() {
        var catalog = Contracts.catalog("""
                openapi: 3.0.0
                info: {title: t}
                paths:
                  /a: {get: {responses: {}}}
                  /a: {post: {responses: {}}}
                """);
        assertEquals(2, catalog.operations().count());
        assertEquals("“/a” is there twice.", catalog.problems().getFirst().what());
    }
}
