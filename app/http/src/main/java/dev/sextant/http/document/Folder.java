package dev.sextant.http.document;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/// Where a document's neighbours are: the only place its references may lead to by themselves.
public sealed interface Folder {
    /// The scheme of addresses in an archive, which nothing outside it can be reached from.
    String ARCHIVE = "archive";

    /// The largest file that is read for a reference, in bytes.
    long LARGEST = 64L << 20;

    /// Nowhere: the document came from the network, or from nowhere at all.
    record Nowhere() implements Folder {
        @Override
        public URI base() {
            return URI.create("none:/");
        }

        @Override
        public Answer read(String path) {
            return new Answer.Kept("The document came from the network, and nothing more is fetched by itself.");
        }
    }

    /// Files unpacked from an archive, by their path in it.
    record Archive(Map<String, byte[]> files) implements Folder {
        public Archive {
            files = Map.copyOf(files);
        }

        @Override
        public URI base() {
            return URI.create(ARCHIVE + ":/");
        }

        @Override
        public Answer read(String path) {
            var bytes = files.get(path);
            return bytes == null
                    ? new Answer.Kept("There is no file %s in the archive.".formatted(path))
                    : new Answer.Found(bytes);
        }
    }

    /// A folder on disk, by its real path.
    record Directory(Path root) implements Folder {
        @Override
        public URI base() {
            var uri = root.toUri().toString();
            return URI.create(uri.endsWith("/") ? uri : uri + "/");
        }

        @Override
        public Answer read(String path) {
            try {
                var file = root.resolve(path);
                if (!Files.isRegularFile(file)) {
                    return new Answer.Kept("There is no file %s.".formatted(path));
                }
                if (!file.toRealPath().startsWith(root)) {
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

    /// No folder: references lead nowhere.
    static Folder none() {
        return new Nowhere();
    }

    /// The folder in which this file is.
    static Folder of(Path file) throws IOException {
        var parent = file.toRealPath().getParent();
        return parent == null ? none() : new Directory(parent);
    }

    /// What asking for a file gave.
    sealed interface Answer {
        /// Its bytes.
        record Found(byte[] bytes) implements Answer {}

        /// Why it is not read, as a sentence.
        record Kept(String reason) implements Answer {}
    }

    /// What relative references that lead out of it are relative to.
    URI base();

    /// Reads a file by its path from here, with `/` and without `..`. A link that leads out is not followed.
    Answer read(String path);
}
