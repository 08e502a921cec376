package dev.sextant.http.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of a document that was opened: the only place its references may lead to. Nowhere for a document that
/// came from the network.
public final class Folder {
    /// The largest file that is read for a reference, in bytes.
    private static final long LARGEST = 64L << 20;

    private final Optional<Path> root;

    private Folder(Optional<Path> root) {
        this.root = root;
    }

    /// No folder: references lead nowhere.
    public static Folder none() {
        return new Folder(Optional.empty());
    }

    /// The folder in which this file is.
    public static Folder of(Path file) throws IOException {
        return new Folder(Optional.ofNullable(file.toRealPath().getParent()));
    }

    /// What asking for a file gave.
    sealed interface Answer {
        /// Its bytes.
        record Found(byte[] bytes) implements Answer {}

        /// Why it is not read, as a sentence.
        record Kept(String reason) implements Answer {}
    }

    /// Reads a file by its path from this folder, with `/` and without `..`. A link that leads out of the folder is not
    /// followed.
    Answer read(String path) {
        if (root.isEmpty()) {
            return new Answer.Kept("The document came from the network, and nothing more is fetched by itself.");
        }
        try {
            var file = root.get().resolve(path);
            if (!Files.isRegularFile(file)) {
                return new Answer.Kept("There is no file %s.".formatted(path));
            }
            if (!file.toRealPath().startsWith(root.get())) {
                return new Answer.Kept("It leads out of the folder of the document.");
            }
            return Files.size(file) > LARGEST
                    ? new Answer.Kept("The file is larger than %d MiB.".formatted(LARGEST >> 20))
                    : new Answer.Found(Files.readAllBytes(file));
        } catch (IOException | InvalidPathException e) {
            return new Answer.Kept("It cannot be read: %s.".formatted(e.getMessage()));
        }
    }
}
