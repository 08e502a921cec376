package dev.sextant.http.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.exchange.Body;
import dev.sextant.http.Contracts;
import dev.sextant.protocol.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgeTest {
    private static final String PETS = """
            openapi: VERSION
            info: {title: t}
            paths:
              /pets:
                get:
                  responses:
                    200: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                    4XX: {content: {application/problem+json: {schema: {type: object}}}}
                    204: {}
            components:
              schemas:
                Pet:
                  type: object
                  required: [name, kind, secret]
                  additionalProperties: false
                  properties:
                    name: {type: string, maxLength: 5}
                    kind: {type: string}
                    age: {type: integer, minimum: 0}
                    tags: {type: array, items: {type: string}}
                    secret: {type: string, writeOnly: true}
                    parent: {$ref: '#/components/schemas/Pet'}
                    toy:
                      oneOf: [{$ref: '#/components/schemas/Ball'}, {$ref: '#/components/schemas/Bone'}]
                      discriminator: {propertyName: kind, mapping: {round: '#/components/schemas/Ball'}}
                Ball: {type: object, properties: {kind: {type: string}}}
                Bone: {type: object, required: [size], properties: {kind: {type: string}, size: {type: integer}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200|application/json; charset=utf-8|{\"name\":\"Rex\",\"kind\":\"dog\"}|",
                "200|application/json|{\"name\":\"Rexodus\",\"kind\":\"dog\",\"age\":\"1\",\"tags\":[\"a\",2],\"x\":1}"
                        + "|TYPE age, TYPE tags[1], UNKNOWN x, VALUE name",
                "200|application/json|{\"name\":\"a\",\"kind\":\"dog\",\"parent\":{\"name\":\"b\"}}|MISSING parent.kind",
                "200|application/json|{\"name\":\"a\",\"kind\":\"dog\",\"toy\":{\"kind\":\"Bone\",\"size\":1}}|VALUE toy",
                "200|application/json|{\"name\":\"a\",\"kind\":\"dog\",\"toy\":{\"kind\":\"square\"}}|VALUE toy.kind",
                "200|application/json|{\"name\":|UNREADABLE",
                "200|text/html|<p>|MEDIA_TYPE",
                "404|application/problem+json|{}|",
                "204|text/plain|hello|",
                "503|text/plain|down|STATUS",
            })
    void namesEveryDifferenceWithItsPath(int code, String mediaType, String body, String differences) {
        for (var version : List.of("3.0.3", "3.1.0")) {
            var verdict = judge(version, code, mediaType, body);
            var named = verdict instanceof Verdict.Differs(var _, var found)
                    ? found.stream()
                            .map(each -> (each.kind() + " " + each.path()).strip())
                            .sorted()
                            .distinct()
                            .toList()
                    : List.<String>of();
            assertEquals(differences == null ? "" : differences, String.join(", ", named), verdict.toString());
        }
    }

    @Test
    void saysWhatItWasHeldAgainst() {
        var verdict = judge("3.1.0", 200, "application/json", "{\"name\":\"a\",\"kind\":\"b\"}");
        assertEquals(
                "200 application/json",
                assertInstanceOf(Verdict.Conforms.class, verdict).against());
    }

    private static Verdict judge(String version, int code, String mediaType, String body) {
        var catalog = Contracts.catalog(PETS.replace("VERSION", version));
        var octets = body.getBytes(UTF_8);
        return catalog.judge(
                Contracts.operation(catalog, "GET /pets"), code, Body.of(mediaType, octets, octets.length));
    }
}
