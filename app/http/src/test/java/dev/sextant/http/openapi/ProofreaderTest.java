package dev.sextant.http.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Problem;
import dev.sextant.http.Contracts;
import java.io.IOException;
import java.util.List;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

final class ProofreaderTest {

    @Test
    void findsWhatIsMissingInOneOperation() {
        var remarks = remarks("""
                openapi: 3.0.1
                info: {title: t, version: '1'}
                paths:
                  /a:
                    get:
                      parameters: [{name: x, in: query, schema: {$ref: '#/components/schemas/T'}}, {name: y}]
                components: {schemas: {T: {type: string}, Unused: {type: 7}}}
                """);
        assertTrue(remarks.stream().anyMatch(remark -> remark.contains("responses is missing")), remarks.toString());
        assertTrue(remarks.stream().anyMatch(remark -> remark.contains("in is missing")), remarks.toString());
    }

    @Test
    void hasNothingToSayOfAGoodOne() {
        assertEquals(List.of(), remarks("""
                openapi: 3.1.0
                info: {title: t, version: '1'}
                paths:
                  /a:
                    get:
                      responses:
                        200: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/T'}}}}
                components: {schemas: {T: {type: object, properties: {next: {$ref: '#/components/schemas/T'}}}}}
                """));
    }

    @Test
    void goesNowhere() throws IOException {
        try (var server = new MockWebServer()) {
            server.start();
            var remarks = remarks("""
                    openapi: 3.1.0
                    info: {title: t, version: '1'}
                    paths:
                      /a:
                        get:
                          parameters: [{$ref: '%1$s'}, {$ref: '../x.yaml#/a'}, {$ref: '/etc/hostname'}]
                          responses: {200: {$ref: '%1$s'}, 400: {$ref: '#/components/responses/R'}}
                    components: {responses: {R: {$ref: '%1$s'}}}
                    """.formatted(server.url("/x.json")));
            assertEquals(0, server.getRequestCount(), remarks.toString());
        }
    }

    private static List<String> remarks(String document) {
        var catalog = Contracts.file(document);
        return catalog.remarks(catalog.operations().findFirst().orElseThrow()).stream()
                .map(Problem::line)
                .toList();
    }
}
