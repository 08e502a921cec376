package dev.sextant.bench;

import dev.sextant.http.document.Folder;
import dev.sextant.http.openapi.OpenApiCatalog;
import dev.sextant.http.openapi.OpenApiReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// GitHub's OpenAPI document, where a corpus with it lies beside the checkout.
final class GitHub {
    private static final Path PLACE = Path.of("shared/corpus/openapi/vendor/github/api.github.com.json.gz");

    private GitHub() {}

    /// The document's bytes, unpacked.
    static Optional<byte[]> bytes() throws IOException {
        var found = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(folder -> folder != null)
                .map(folder -> folder.resolve(PLACE))
                .filter(Files::isRegularFile)
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (var unpacked = new GZIPInputStream(Files.newInputStream(found.get()))) {
            return Optional.of(unpacked.readAllBytes());
        }
    }

    static OpenApiCatalog open(byte[] bytes) {
        var origin = new OpenApiReader.Origin("api.github.com.json", Folder.none(), Optional.empty());
        return switch (OpenApiReader.read(bytes, origin)) {
            case OpenApiReader.Result.Opened(var catalog) -> catalog;
            case OpenApiReader.Result.Refused(var problem) -> throw new IllegalStateException(problem.line());
        };
    }
}
