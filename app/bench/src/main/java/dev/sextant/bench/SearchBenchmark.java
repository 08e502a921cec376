package dev.sextant.bench;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Search;
import dev.sextant.http.document.Folder;
import dev.sextant.http.openapi.OpenApiReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// How quick a search is in a contract that is far too large.
public final class SearchBenchmark implements Benchmark {
    private static final int OPERATIONS = 95_000;

    @Override
    public String name() {
        return "http-search";
    }

    @Override
    public String question() {
        return "among 95,000 operations a word is found in less than 100 ms, wherever it stands";
    }

    @Override
    public List<Step> steps() {
        var bytes = document();
        var catalog = open(bytes);
        var search = Search.of(catalog);
        return List.of(
                new Step("list of operations", () -> open(bytes)),
                new Step("every word of them", () -> Search.of(catalog)),
                new Step("a path", () -> search.find("part 94999", 200)),
                new Step("a parameter", () -> search.find("filter31415", 200)),
                new Step("words of many", () -> search.find("longer text about", 200)),
                new Step("a word of none", () -> search.find("zebra", 200)));
    }

    private static Catalog open(byte[] bytes) {
        var origin = new OpenApiReader.Origin("large.json", Folder.none(), Optional.empty());
        return switch (OpenApiReader.read(bytes, origin)) {
            case OpenApiReader.Result.Opened(var catalog) -> catalog;
            case OpenApiReader.Result.Refused(var problem) -> throw new IllegalStateException(problem.line());
        };
    }

    private static byte[] document() {
        var spec = new StringBuilder("{\"openapi\":\"3.0.0\",\"info\":{\"title\":\"t\"},\"paths\":{");
        for (var number = 0; number < OPERATIONS; number++) {
            spec.append(number == 0 ? "" : ",").append("""
                            "/group%d/things/{id}/part%d":{"get":{"operationId":"getPart%d","summary":"Gives part %d",
                            "description":"A longer text about it","parameters":[{"name":"id","in":"path"},
                            {"name":"filter%d","in":"query"}],"responses":{}}}""".formatted(number % 97, number, number, number, number));
        }
        return spec.append("}}").toString().getBytes(StandardCharsets.UTF_8);
    }
}
