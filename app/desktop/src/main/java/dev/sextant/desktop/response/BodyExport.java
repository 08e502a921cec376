package dev.sextant.desktop.response;

import dev.sextant.exchange.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/// Takes a body out of the window, into a file, as its exact bytes. Blocks.
final class BodyExport {
    private BodyExport() {}

    /// Writes the bytes as they came; says what went wrong.
    static Optional<String> save(Body body, Path file) {
        try (var in = body.open()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The body was not saved to %s: %s".formatted(file, e.getMessage()));
        }
    }

    /// A name for its file, by its media type.
    static String fileName(Body body) {
        var type = body.mediaType().toLowerCase(Locale.ROOT);
        var end = type.contains("json") ? "json" : type.contains("html") ? "html" : type.contains("xml") ? "xml" : "";
        if (end.isEmpty()) {
            end = type.startsWith("text/")
                    ? "txt"
                    : type.startsWith("image/") ? type.replaceAll("^image/([a-z]+).*", "$1") : "bin";
        }
        return "answer." + end;
    }
}
