package dev.sextant.http.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Comparison;
import dev.sextant.catalog.Search;
import dev.sextant.http.Contracts;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Looking for operations, and for what has changed in them.
final class SearchTest {
    private static final String SHIPS = """
            openapi: 3.1.0
            info: {title: t}
            paths:
              /ships:
                get: {operationId: listShips, summary: All ships, description: Sorted by harbour, parameters: [{name: page, in: query}], responses: {}}
                post:
                  tags: [yard]
                  summary: Build one
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Ship'}}}}
                  responses: {200: {content: {application/json: {schema: {$ref: '#/components/schemas/Ship'}}}}}
              /crew: {get: {summary: Who sails on ships, responses: {}}}
            components:
              schemas:
                Ship:
                  type: object
                  required: [name]
                  properties: {name: {type: string}, kind: {enum: [sail, steam]}, draught: {type: number}, mate: {$ref: '#/components/schemas/Ship'}}
            """;

    @ParameterizedTest
    @CsvSource({
        "ships, GET /ships|POST /ships|GET /crew",
        "SHIPS get, GET /ships|GET /crew",
        "listship, GET /ships",
        "yard, POST /ships",
        "harbour, GET /ships",
        "page, GET /ships",
        "draught, POST /ships",
        "post draught, POST /ships",
        "nothing, ''",
        "'  ', ''",
    })
    void findsByEveryText(String words, String found) {
        var hits = Search.of(Contracts.catalog(SHIPS)).find(words, 10);
        assertEquals(
                found,
                String.join("|", hits.stream().map(hit -> hit.operation().id()).toList()));
    }

    @Test
    void findsAmongNinetyFiveThousand() {
        var spec = new StringBuilder("{\"openapi\":\"3.0.0\",\"info\":{\"title\":\"t\"},\"paths\":{");
        for (var number = 0; number < 95_000; number++) {
            spec.append(number == 0 ? "" : ",")
                    .append("\"/group%d/things/{id}/part%d\":{\"get\":{\"operationId\":\"getPart%d\","
                            .formatted(number % 97, number, number))
                    .append("\"summary\":\"Gives part %d of a thing\",\"description\":\"A longer text about it\","
                            .formatted(number))
                    .append(
                            "\"parameters\":[{\"name\":\"id\",\"in\":\"path\"},{\"name\":\"filter%d\",\"in\":\"query\"}],\"responses\":{}}}"
                                    .formatted(number));
        }
        var catalog = Contracts.catalog(spec.append("}}").toString());
        assertEquals(95_000, catalog.operations().count());
        var search = Search.of(catalog);
        var words = List.of("part 94999", "filter31415", "group42 things", "longer text", "zzz", "get getpart5");
        var nanos = new long[words.size() * 20];
        for (var round = 0; round < nanos.length; round++) {
            var begin = System.nanoTime();
            search.find(words.get(round % words.size()), 200);
            nanos[round] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        var slowest = nanos[nanos.length * 95 / 100] / 1_000_000;
        System.out.println("search among 95,000 operations: p95 %d ms".formatted(slowest));
        assertEquals(
                "GET /group84/things/{id}/part31415",
                search.find("filter31415", 5).getFirst().operation().id());
        assertTrue(slowest < 500, "p95 " + slowest + " ms");
    }

    @Test
    void namesWhatHasChanged() {
        var later = SHIPS.replace("/crew", "/people")
                .replace("required: [name]", "required: [name, draught]")
                .replace("[sail, steam]", "[sail, diesel]")
                .replace("name: {type: string}", "name: {type: integer}")
                .replace("name: page", "name: cursor");
        var differences = Comparison.of(Contracts.catalog(SHIPS), Contracts.catalog(later)).stream()
                .map(each -> (each.breaking() ? "! " : "") + each.kind() + " " + each.operation() + " " + each.path())
                .toList();
        assertEquals(
                List.of(
                        "! REMOVED GET /ships request.page",
                        "! CHANGED POST /ships request.body.name",
                        "! REMOVED POST /ships request.body.kind",
                        "! CHANGED POST /ships request.body.draught",
                        "! CHANGED POST /ships response.200.name",
                        "! REMOVED GET /crew ",
                        "ADDED GET /ships request.cursor",
                        "ADDED POST /ships request.body.kind",
                        "REMOVED POST /ships response.200.kind",
                        "ADDED POST /ships response.200.kind",
                        "CHANGED POST /ships response.200.draught",
                        "ADDED GET /people "),
                differences);
    }
}
