package dev.sextant.http.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.catalog.Signature;
import dev.sextant.http.Contracts;
import dev.sextant.schema.Field;
import dev.sextant.schema.Field.Place;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SignatureTest {
    private static final String SHIPS = """
            openapi: 3.0.1
            info: {title: Ships, version: '1'}
            servers: [{url: 'https://{region}.ships.example/v1', variables: {region: {default: eu}}}]
            security: [{key: []}, {login: [read, write]}]
            paths:
              /ships/{id}:
                parameters:
                  - {name: id, in: path, schema: {type: string}}
                  - {name: limit, in: query, schema: {type: integer}}
                put:
                  description: Changes a ship
                  parameters:
                    - {name: limit, in: query, required: true, description: own, schema: {type: integer, maximum: 9}}
                    - {name: id, in: header, schema: {type: string}}
                    - {name: body, in: query, schema: {type: string}}
                    - {name: Accept, in: header, schema: {type: string}}
                    - {name: Authorization, in: header, schema: {type: string}}
                    - {$ref: '#/components/parameters/Page'}
                  requestBody:
                    required: true
                    content:
                      text/plain: {}
                      application/vnd.ship+json:
                        example: {name: Argo}
                        schema: {$ref: '#/components/schemas/Ship'}
                  responses:
                    200: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Ship'}}}}
                    default: {$ref: '#/components/responses/Error'}
                get:
                  servers: [{url: /local}]
                  security: []
                  responses: {'204': {description: nothing}}
            components:
              parameters: {Page: {name: page, in: query, example: 2, content: {application/json: {schema: {type: object}}}}}
              responses: {Error: {description: bad}}
              schemas: {Ship: {type: object, properties: {name: {type: string}}}}
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
                login: {type: oauth2}
            """;

    private final OpenApiCatalog catalog = Contracts.catalog(SHIPS);
    private final Signature put = signature("PUT /ships/{id}");

    @Test
    void makesOneMessageOfParametersAndBody() {
        assertEquals(
                List.of("id", "limit", "header.id", "query.body", "Accept", "page", "body"),
                put.request().fields().stream().map(Field::name).toList());
        assertEquals(
                List.of(Place.PATH, Place.QUERY, Place.HEADER, Place.QUERY, Place.HEADER, Place.QUERY, Place.BODY),
                put.request().fields().stream().map(Field::place).toList());
    }

    @Test
    void letsAnOperationOverrideItsPathsParameters() {
        var limit = put.request().field("limit").orElseThrow();
        assertEquals("own", limit.notes().doc());
        assertEquals(true, limit.required());
    }

    @Test
    void takesJsonOfSeveralMediaTypesAndNamesTheOthers() {
        var body = put.request().field("body").orElseThrow();
        assertEquals(new Schema.Ref("#/components/schemas/Ship"), body.schema());
        assertEquals("Also taken: text/plain.", body.notes().doc());
        assertEquals(
                Contracts.json("{\"name\":\"Argo\"}"), body.notes().example().orElseThrow());
        assertEquals(
                new Value.Num("2"),
                put.request().field("page").orElseThrow().notes().example().orElseThrow());
    }

    @Test
    void namesResponsesByStatus() {
        assertEquals(
                List.of("200", "default"),
                put.responses().stream().map(Signature.Response::status).toList());
        assertEquals("bad", put.responses().getLast().doc());
        assertEquals(
                new Schema.Ref("#/components/schemas/Ship"),
                put.responses().getFirst().schema());
    }

    @Test
    void saysWhereAndHowToSignIn() {
        assertEquals(List.of("https://eu.ships.example/v1"), put.addresses());
        assertEquals(List.of("API key in header X-Key", "OAuth 2.0 (read, write)"), put.security());
        var get = signature("GET /ships/{id}");
        assertEquals(List.of("http://spec.example/local"), get.addresses());
        assertEquals(List.of(), get.security());
        assertEquals("Changes a ship", put.doc());
    }

    @Test
    void readsSwaggerTwo() {
        var swagger = Contracts.catalog("""
                swagger: '2.0'
                info: {title: Old}
                host: old.example
                basePath: /v2
                schemes: [http, https]
                consumes: [application/json]
                parameters: {Id: {name: id, in: path, required: true, type: string}}
                definitions: {Pet: {type: object, properties: {name: {type: string}}}}
                paths:
                  /pets/{id}:
                    parameters: [{$ref: '#/parameters/Id'}]
                    put:
                      parameters:
                        - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: pipes}
                        - {name: pet, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}
                      responses: {200: {description: ok, schema: {$ref: '#/definitions/Pet'}}}
                    post:
                      parameters:
                        - {name: photo, in: formData, type: file, required: true}
                        - {name: note, in: formData, type: string}
                      responses: {}
                """);
        var old = swagger.signature(Contracts.operation(swagger, "PUT /pets/{id}"));
        assertEquals(
                List.of("id", "tags", "body"),
                old.request().fields().stream().map(Field::name).toList());
        assertEquals(
                new Schema.Ref("#/definitions/Pet"),
                old.request().field("body").orElseThrow().schema());
        assertEquals(List.of("https://old.example/v2", "http://old.example/v2"), old.addresses());
        assertEquals("application/json", old.responses().getFirst().mediaType());
        var post = Contracts.operation(swagger, "POST /pets/{id}");
        assertEquals(
                Layout.Form.MULTIPART, swagger.layout(post).body().orElseThrow().form());
        var form = assertInstanceOf(
                Schema.Message.class,
                swagger.signature(post).request().field("body").orElseThrow().schema());
        assertEquals(
                List.of("photo", "note"),
                form.fields().stream().map(Field::name).toList());
    }

    private Signature signature(String id) {
        return catalog.signature(Contracts.operation(catalog, id));
    }
}
