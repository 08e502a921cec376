package dev.sextant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Operation;
import dev.sextant.http.openapi.OpenApiCatalog;
import dev.sextant.http.openapi.OpenApiReader.Result;
import dev.sextant.schema.Check;
import dev.sextant.schema.Example;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real documents of many makers: each loads or says why in one line, and lists what other programs count in it.
final class CorpusTest {
    private static final int FIRST_OPERATIONS = 20;

    private final Corpus corpus = Corpus.find();
    private final List<String> table = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "openapi/vendor/github/api.github.com.json.gz, 1223",
        "seeds/anchore/enterprise/pkg/anchore-api-swagger-main.yaml, 345",
        "openapi/vendor/digitalocean-multifile/specification/DigitalOcean-public.v2.yaml, 659",
    })
    void listsEveryOperationOfAWellKnownDocument(String path, int operations) throws IOException {
        var opened = assertInstanceOf(
                Result.Opened.class, Corpus.open(corpus.folder().resolve(path)));
        assertEquals(operations, opened.catalog().operations().count());
    }

    @Test
    void opensTheVendorsDocuments() throws IOException {
        open(corpus.documents("openapi/vendor"), FIRST_OPERATIONS);
    }

    @Test
    @Tag("slow")
    void opensEveryDocumentWithEveryOperation() throws IOException {
        open(corpus.documents("openapi"), Integer.MAX_VALUE);
        open(corpus.documents("seeds"), Integer.MAX_VALUE);
    }

    private void open(List<Path> documents, int operations) throws IOException {
        var counts = corpus.expected();
        for (var document : documents) {
            var path = corpus.folder().relativize(document).toString();
            var expected = Corpus.struct(counts, path).filter(CorpusTest::isOpenApi3);
            if (expected.isPresent()) {
                open(document, expected.get(), operations);
            }
        }
        table.forEach(System.out::println);
        assertFalse(table.isEmpty());
        assertEquals(List.of(), differences);
    }

    private void open(Path document, Value.Struct expected, int operations) throws IOException {
        var begin = System.nanoTime();
        var result = Corpus.open(document);
        var millis = (System.nanoTime() - begin) / 1_000_000;
        var said = switch (result) {
            case Result.Opened(var catalog) -> {
                compare(document, expected, catalog);
                catalog.operations().limit(operations).forEach(operation -> read(catalog, operation));
                yield "%d operations, %d problems"
                        .formatted(
                                catalog.operations().count(), catalog.problems().size());
            }
            case Result.Refused(var problem) -> {
                assertFalse(problem.line().contains("\n"), problem.line());
                yield problem.line();
            }
        };
        table.add("%6d ms  %s: %s".formatted(millis, corpus.folder().relativize(document), said));
    }

    private static void read(OpenApiCatalog catalog, Operation operation) {
        var signature = catalog.signature(operation);
        var path = operation.label();
        signature.request().fields().stream()
                .filter(field -> field.place() == dev.sextant.schema.Field.Place.PATH)
                .forEach(field -> assertTrue(field.required(), path));
        var example = Example.of(signature.request(), catalog);
        Check.of(example, signature.request(), catalog);
        signature.responses().forEach(response -> assertFalse(catalog.deref(response.schema()) instanceof Schema.Ref));
    }

    /// `query` is counted by us and not by others; items that stand outside the folder are not read.
    private void compare(Path document, Value.Struct expected, OpenApiCatalog catalog) {
        var counted = Corpus.counted(catalog)
                .filter(operation -> !operation.startsWith("QUERY "))
                .count();
        var wanted = number(expected, "operations").orElse(-1L);
        var outside =
                catalog.problems().stream().anyMatch(problem -> problem.cause().contains("out of the folder"));
        if (wanted >= 0 && counted != wanted && !outside) {
            differences.add("%s: %d instead of %d".formatted(corpus.folder().relativize(document), counted, wanted));
        }
    }

    private static boolean isOpenApi3(Value.Struct expected) {
        return expected.get("version")
                .filter(version -> version instanceof Value.Text(var text) && text.matches("3\\.\\d+(\\..*)?"))
                .isPresent();
    }

    private static Optional<Long> number(Value.Struct struct, String name) {
        return struct.get(name)
                .flatMap(value -> value instanceof Value.Num(var digits)
                        ? Optional.of(Long.parseLong(digits))
                        : Optional.empty());
    }
}
