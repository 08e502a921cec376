package dev.sextant.bench;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.http.document.Pointer;
import dev.sextant.http.openapi.OpenApiCatalog;
import dev.sextant.schema.Example;
import dev.sextant.schema.Field;
import dev.sextant.schema.Json;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.stream.IntStream;

/// Opening one operation of a large OpenAPI document for the first time: what a click waits for before the form is
/// drawn.
public final class OpenApiOperationBenchmark implements Benchmark {
    private static final int CATALOGS = 20;

    @Override
    public String name() {
        return "openapi-operation";
    }

    @Override
    public String question() {
        return "opening the largest operation of GitHub's document takes less than 20 ms";
    }

    @Override
    public List<Step> steps() throws IOException {
        var bytes = GitHub.bytes();
        return bytes.isEmpty() ? List.of() : steps(bytes.get());
    }

    private static List<Step> steps(byte[] bytes) {
        var catalog = GitHub.open(bytes);
        var bySize = catalog.operations()
                .sorted(Comparator.comparingInt(operation -> size(catalog, operation)))
                .toList();
        return List.of(
                step("an operation of middling size", bytes, bySize.get(bySize.size() / 2)),
                step("the largest operation", bytes, bySize.getLast()));
    }

    /// Each run opens the operation in a catalog that nobody has read from yet.
    private static Step step(String name, byte[] bytes, Operation operation) {
        Queue<OpenApiCatalog> fresh = new ArrayDeque<>(
                IntStream.range(0, CATALOGS).mapToObj(_ -> GitHub.open(bytes)).toList());
        return new Step("%s (%s)".formatted(name, operation.id()), () -> open(fresh.remove(), operation));
    }

    private static Object open(OpenApiCatalog catalog, Operation operation) {
        var signature = catalog.signature(operation);
        signature.request().fields().stream().map(Field::schema).forEach(catalog::deref);
        return Example.of(signature.request(), catalog);
    }

    private static int size(OpenApiCatalog catalog, Operation operation) {
        var kind = (OperationKind.Http) operation.kind();
        var pointer = Pointer.child(
                Pointer.child("/paths", kind.path()), kind.method().toLowerCase(Locale.ROOT));
        return catalog.at(pointer)
                .map(node -> Json.compact(node.value()).length())
                .orElse(0);
    }
}
