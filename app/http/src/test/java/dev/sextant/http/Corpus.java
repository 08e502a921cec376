package dev.sextant.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.OperationKind;
import dev.sextant.http.document.Folder;
import dev.sextant.http.openapi.OpenApiReader;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Real documents that lie beside a checkout, in `../shared/corpus`. Tests that need them are skipped where they are
/// not.
public record Corpus(Path folder) {

    public static Corpus find() {
        var here = Path.of("").toAbsolutePath();
        var found = Stream.iterate(here, Path::getParent)
                .takeWhile(folder -> folder != null)
                .map(folder -> folder.resolveSibling("shared").resolve("corpus"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "no ../shared/corpus beside this checkout");
        return new Corpus(found.orElseThrow());
    }

    /// The documents under a folder, sorted.
    List<Path> documents(String under) throws IOException {
        try (var files = Files.walk(folder.resolve(under))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(json|ya?ml)(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    /// A document's bytes, unpacked.
    static byte[] bytes(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return bytes;
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacked.readAllBytes();
        }
    }

    /// A document's bytes, by its path in the corpus.
    byte[] bytes(String path) throws IOException {
        return bytes(folder.resolve(path));
    }

    /// What opening a document comes to.
    static OpenApiReader.Result open(Path file) throws IOException {
        var origin = new OpenApiReader.Origin(file.getFileName().toString(), Folder.of(file), Optional.empty());
        return OpenApiReader.read(bytes(file), origin);
    }

    /// The operations as others count them: a WebSocket is the GET that opens it.
    static Stream<String> counted(Catalog catalog) {
        return catalog.operations()
                .map(operation ->
                        operation.kind() instanceof OperationKind.Socket(var path) ? "GET " + path : operation.id())
                .distinct();
    }

    /// What other programs counted in each document, by its path in the corpus.
    Value.Struct expected() throws IOException {
        var text = Files.readString(folder.resolve("expected.json"), UTF_8);
        var all = (Value.Struct)
                assertInstanceOf(Json.Parsed.Read.class, Json.read(text)).value();
        return struct(struct(all, "openapi").orElseThrow(), "files").orElseThrow();
    }

    /// The object under this name.
    static Optional<Value.Struct> struct(Value.Struct outer, String name) {
        return outer.get(name)
                .flatMap(value -> value instanceof Value.Struct inner ? Optional.of(inner) : Optional.empty());
    }
}
