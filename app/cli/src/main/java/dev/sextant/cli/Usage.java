package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.workspace.AtomicFile;
import dev.sextant.workspace.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Which environment of a workspace a person uses now; kept beside its secrets, not in the shared file.
record Usage(Path file) {
    static Usage of(Path data, String workspace) {
        return new Usage(Folders.secrets(data, Path.of(workspace)).resolve("environment"));
    }

    Optional<String> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(name -> !name.isEmpty())
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Remembers it; the result is why it could not.
    Optional<Problem> write(String name) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, (name + "\n").getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Problem.error(
                    "The choice could not be kept.",
                    "%s: %s.".formatted(e.getClass().getSimpleName(), e.getMessage()),
                    "Give -e with every call until that is mended."));
        }
    }
}
