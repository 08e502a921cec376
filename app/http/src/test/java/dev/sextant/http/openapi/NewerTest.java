package dev.sextant.http.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Related;
import dev.sextant.http.Contracts;
import dev.sextant.schema.Field;
import dev.sextant.schema.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What OpenAPI 3.1 and 3.2 brought.
final class NewerTest {
    private static final String SHIPS = """
            openapi: 3.2.0
            $self: https://ships.example/api.yaml
            info: {title: Ships, version: '1'}
            paths:
              /ships:
                query:
                  operationId: findShips
                  parameters:
                    - {name: filter, in: querystring, content: {application/json: {schema: {type: object}}}}
                    - {name: theme, in: cookie, style: cookie, schema: {type: string}}
                  requestBody: {content: {application/json: {$ref: '#/components/mediaTypes/Search'}}}
                  responses:
                    200:
                      summary: many
                      content: {application/jsonl: {itemSchema: {$ref: 'https://ships.example/api.yaml#/components/schemas/Ship'}}}
                      links:
                        first: {operationId: getShip, parameters: {id: $response.body#/id}, description: go on}
                  callbacks:
                    done: {'{$request.query.url}': {post: {summary: all found, responses: {}}}}
                additionalOperations:
                  LINK: {operationId: linkShips, responses: {}}
                  Merge: {operationId: mergeShips, responses: {}}
            webhooks:
              arrival: {post: {description: A ship came, requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {}}}
            components:
              mediaTypes: {Search: {schema: {$ref: '#/components/schemas/Ship'}}}
              schemas: {Ship: {type: object, properties: {name: {type: string}}}}
            """;

    private final OpenApiCatalog catalog = Contracts.file(SHIPS);
    private final Operation find = Contracts.operation(catalog, "QUERY /ships");

    @Test
    void listsEveryMethod() {
        assertEquals(
                List.of("QUERY /ships", "LINK /ships", "MERGE /ships"),
                catalog.operations().map(Operation::id).toList());
        assertEquals(List.of(), catalog.problems());
        assertEquals("OpenAPI 3.2.0", catalog.origin());
    }

    @Test
    void sendsAMethodWithTheCapitalsItIsWrittenWith() {
        assertEquals(
                "Merge",
                catalog.layout(Contracts.operation(catalog, "MERGE /ships")).method());
    }

    @Test
    void readsMediaTypesThatStandElsewhere() {
        var body = catalog.signature(find).request().field("body").orElseThrow();
        assertEquals(new Schema.Ref("#/components/schemas/Ship"), body.schema());
    }

    @Test
    void takesASequenceForAList() {
        var list = assertInstanceOf(
                Schema.ListOf.class,
                catalog.signature(find).responses().getFirst().schema());
        assertEquals(new Schema.Ref("#/components/schemas/Ship"), list.element());
        assertEquals("many", catalog.signature(find).responses().getFirst().doc());
    }

    @Test
    void readsAWholeQueryAndPlainCookies() {
        assertEquals(
                List.of(Style.WHOLE_JSON, Style.COOKIE),
                catalog.layout(find).parameters().stream()
                        .map(parameter -> parameter.writing().style())
                        .toList());
        assertEquals(
                Field.Place.QUERY,
                catalog.signature(find).request().field("filter").orElseThrow().place());
    }

    @Test
    void saysWhereAnswersLeadOnToAndWhatTheServerAsks() {
        var related = catalog.related(find);
        assertEquals(
                new Related.Link("first", "200", "getShip", "go on", Map.of("id", "$response.body#/id")),
                related.getFirst());
        var callback = assertInstanceOf(Related.Incoming.class, related.getLast());
        assertEquals("{$request.query.url}", callback.address());
        assertEquals("all found", callback.doc());
        var webhook = catalog.incoming().getFirst();
        assertEquals("POST", webhook.method());
        assertEquals("A ship came", webhook.doc());
        assertEquals(1, webhook.request().fields().size());
    }

    @Test
    void offersEveryMediaTypeOfABody() {
        var several = Contracts.file("""
                openapi: 3.0.3
                info: {title: t}
                paths:
                  /a:
                    post:
                      requestBody:
                        content:
                          text/plain: {}
                          application/xml: {schema: {type: object, properties: {n: {type: integer}}}}
                          application/json: {schema: {type: object}}
                      responses: {}
                """);
        var operation = Contracts.operation(several, "POST /a");
        assertEquals(List.of("application/json", "application/xml", "text/plain"), several.mediaTypes(operation));
        assertEquals(
                Layout.Form.XML,
                several.layout(operation, "application/xml")
                        .body()
                        .orElseThrow()
                        .form());
        assertInstanceOf(
                Schema.Scalar.class,
                several.signature(operation, "text/plain")
                        .request()
                        .field("body")
                        .orElseThrow()
                        .schema());
    }

    @Test
    void namesWhatIsThereTwiceByItsLine() {
        var json = Contracts.file("""
                {"openapi": "3.0.0", "info": {"title": "t"},
                 "paths": {
                  "/a": {"get": {"responses": {}}},
                  "/a": {"post": {"responses": {}}}}}""");
        assertEquals("spec.yaml:4", json.problems().getFirst().place());
        var yaml = Contracts.file("openapi: 3.0.0\r\ninfo: {title: t}\r\npaths:\r\n  /a: {}\r\n  /a: {}\r\n");
        assertEquals("spec.yaml:5", yaml.problems().getFirst().place());
    }

    @Test
    void readsWhatYamlMeansOtherwise() {
        var odd = Contracts.file("""
                \uFEFFopenapi: 3.0.1
                info: {title: t, version: 2024-01-02}
                x-common: &common {200: {description: 2020-02-30}, default: {description: no}}
                paths:
                  /a: {get: {operationId: on, responses: {<<: *common, 404: {description: yes}}}}
                """);
        var operation = odd.operations().findFirst().orElseThrow();
        assertEquals("on", operation.name());
        assertEquals(
                List.of("404=yes", "200=2020-02-30", "default=no"),
                odd.signature(operation).responses().stream()
                        .map(response -> response.status() + "=" + response.doc())
                        .toList());
    }
}
