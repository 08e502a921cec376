package dev.sextant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Operation;
import dev.sextant.http.openapi.OpenApiCatalog;
import dev.sextant.http.openapi.OpenApiReader.Result;
import dev.sextant.schema.Example;
import dev.sextant.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents made to break readers: each ends soon, in a catalog or one plain sentence.
final class HostileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Corpus corpus = Corpus.find();

    @ParameterizedTest
    @ValueSource(strings = {"bombs", "yaml", "json", "openapi-big", "openapi-odd", "openapi-refs"})
    void endsSoonAndPlainly(String folder) throws IOException {
        for (var document : corpus.documents("hostile/generated/" + folder)) {
            switch (assertTimeoutPreemptively(PATIENCE, () -> Corpus.open(document), document::toString)) {
                case Result.Opened(var catalog) -> readAll(catalog);
                case Result.Refused(var problem) -> {
                    assertTrue(problem.line().length() < 500, problem.line());
                    assertTrue(!problem.line().contains("Exception"), problem.line());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bombs/billion-laughs-openapi.yaml|aliases unfold",
                "bombs/deep-block.yaml.gz|nested deeper",
                "yaml/tabs.yaml|tabs.yaml:3",
                "openapi-odd/version-9.json|9.9.9",
                "openapi-odd/no-version.json|info, paths",
                "json/deep-array-100000.json|nested too deep",
            })
    void saysWhatIsWrong(String path, String words) throws IOException {
        var refused = assertInstanceOf(Result.Refused.class, Corpus.open(document(path)));
        assertTrue(refused.problem().line().contains(words), refused.problem().line());
    }

    @Test
    void keepsTextThatOlderYamlWouldChange() throws IOException {
        var catalog = opened("yaml/int-response-keys.yaml");
        var operation = catalog.operations().findFirst().orElseThrow();
        assertEquals("yes", operation.name());
        assertEquals(
                List.of("200", "404", "5XX", "default"),
                catalog.signature(operation).responses().stream()
                        .map(response -> response.status())
                        .toList());
    }

    @Test
    void mergesKeys() throws IOException {
        var catalog = opened("yaml/merge-keys.yaml");
        assertEquals(2, catalog.operations().count());
        catalog.operations()
                .forEach(operation ->
                        assertEquals(1, catalog.signature(operation).responses().size()));
    }

    @Test
    void namesBothFilesOfACircle() throws IOException {
        var catalog = opened("openapi-refs/cyclic-files/a.yaml");
        var line = catalog.problems().getFirst().line();
        assertTrue(line.contains("a.yaml") && line.contains("b.yaml"), line);
    }

    @Test
    void listsWhatDoesNotNeedAMissingFile() throws IOException {
        assertEquals(
                List.of("GET /b"),
                opened("openapi-refs/missing-file.yaml")
                        .operations()
                        .map(Operation::id)
                        .toList());
    }

    private static void readAll(OpenApiCatalog catalog) {
        catalog.operations().limit(100).forEach(operation -> {
            var signature = catalog.signature(operation);
            Example.of(signature.request(), catalog);
            signature
                    .responses()
                    .forEach(response -> assertTrue(!(catalog.deref(response.schema()) instanceof Schema.Ref)));
        });
    }

    private OpenApiCatalog opened(String path) throws IOException {
        return assertInstanceOf(Result.Opened.class, Corpus.open(document(path)))
                .catalog();
    }

    private Path document(String path) {
        return corpus.folder().resolve("hostile/generated").resolve(path);
    }
}
