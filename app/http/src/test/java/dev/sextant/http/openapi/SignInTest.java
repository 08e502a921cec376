package dev.sextant.http.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.catalog.SignIn;
import dev.sextant.http.Contracts;
import dev.sextant.schema.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How contracts say that one signs in, as auth schemes.
final class SignInTest {
    private static final String SPEC = """
            openapi: 3.1.0
            info: {title: shop}
            security: [{bearer: []}]
            paths:
              /usual: {get: {responses: {200: {description: ok}}}}
              /open: {get: {security: [], responses: {200: {description: ok}}}}
              /many:
                get:
                  security: [{key: []}, {login: [read, write]}, {odd: []}, {two: [], key: []}, {cert: []}, {gone: []}, {user: []}]
                  responses: {200: {description: ok}}
            components:
              securitySchemes:
                bearer: {type: http, scheme: Bearer, bearerFormat: JWT}
                key: {type: apiKey, in: query, name: key}
                user: {type: http, scheme: basic}
                odd: {type: http, scheme: OAuth}
                cert: {type: mutualTLS}
                login: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://evil.example/token', scopes: {}}}}
            """;

    @Test
    void contractsOwnWayHoldsWhereAnOperationSaysNothing() {
        assertEquals(List.of("bearer {}"), ways("GET /usual"));
        assertEquals(List.of(), ways("GET /open"));
    }

    @Test
    void everyWayThatASchemeIsForIsNamedWithItsSettings() {
        assertEquals(
                List.of(
                        "apikey {\"name\":\"key\",\"in\":\"query\"}",
                        "oauth2 {\"flow\":\"client\",\"scope\":\"read write\"}",
                        "scheme {\"word\":\"OAuth\"}",
                        "basic {}"),
                ways("GET /many"));
    }

    @Test
    void swagger2IsUnderstoodToo() {
        var catalog = Contracts.catalog("""
                swagger: '2.0'
                info: {title: old}
                security: [{login: [read]}]
                paths: {/a: {get: {responses: {200: {description: ok}}}}}
                securityDefinitions:
                  login: {type: oauth2, flow: application, tokenUrl: 'https://a/token', scopes: {read: r}}
                """);
        assertEquals(List.of("oauth2 {\"flow\":\"client\",\"scope\":\"read\"}"), ways(catalog, "GET /a"));
    }

    private static List<String> ways(String operation) {
        return ways(Contracts.catalog(SPEC), operation);
    }

    private static List<String> ways(OpenApiCatalog catalog, String operation) {
        var found = catalog.operations()
                .filter(known -> known.id().endsWith(operation) || known.label().equals(operation))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        catalog.operations().map(known -> known.id()).toList().toString()));
        return catalog.signIns(found).stream().map(SignInTest::text).toList();
    }

    private static String text(SignIn way) {
        return way.scheme() + " " + Json.compact(way.settings());
    }
}
