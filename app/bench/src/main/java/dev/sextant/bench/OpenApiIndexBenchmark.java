package dev.sextant.bench;

import com.fasterxml.jackson.core.JsonFactory;
import dev.sextant.http.openapi.OpenApiCatalog;
import java.io.IOException;
import java.util.List;

/// Listing the operations of a large OpenAPI document, against the bare tokens of the same bytes.
public final class OpenApiIndexBenchmark implements Benchmark {

    @Override
    public String name() {
        return "openapi-index";
    }

    @Override
    public String question() {
        return "listing the 1,223 operations of GitHub's document (13 MB) costs at most twice a bare token pass";
    }

    @Override
    public List<Step> steps() throws IOException {
        return GitHub.bytes()
                .map(bytes -> List.of(
                        new Step("tokens alone", () -> Tokens.count(new JsonFactory().createParser(bytes))),
                        new Step("list of operations", () -> list(bytes))))
                .orElse(List.of());
    }

    private static OpenApiCatalog list(byte[] bytes) {
        return GitHub.open(bytes);
    }
}
