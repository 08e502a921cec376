package dev.sextant.desktop.secret;

import dev.sextant.catalog.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Takes an encrypted vault from one folder to another, as it is.
final class Carriage {
    private Carriage() {}

    /// Copies every file; one that is there already stays. The result is why not. Blocks.
    static Optional<Problem> copy(Path from, Path to) {
        if (!Files.isDirectory(from) || Files.isDirectory(to)) {
            return Optional.empty();
        }
        try (var files = Files.list(from)) {
            Files.createDirectories(to);
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Problem.error(
                    "The secrets could not be taken along.",
                    "%s: %s.".formatted(e.getClass().getSimpleName(), e.getMessage()),
                    "They are still in %s.".formatted(from)));
        }
    }
}
