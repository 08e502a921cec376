package dev.sextant.grpc.proto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A .proto file on disk and what can be seen of it.
record ProtoFile(Path path, Scan scan) {
    /// Reads it byte for byte, so that places stay what they are whatever the file's encoding.
    static ProtoFile read(Path path) throws IOException {
        return new ProtoFile(path, Scan.of(text(path)));
    }

    static String text(Path path) throws IOException {
        return Files.readString(path, StandardCharsets.ISO_8859_1);
    }

    /// The root that its package tells: the file lies in the folder that its package names, below that root.
    Optional<Path> rootByPackage() {
        var folder = path.getParent();
        var told = scan.folder();
        if (told.isEmpty() || folder == null || !folder.endsWith(told)) {
            return Optional.empty();
        }
        return above(folder, Path.of(told).getNameCount());
    }

    /// The folder so many steps above.
    static Optional<Path> above(Path folder, int steps) {
        Path at = folder;
        for (var step = 0; step < steps; step++) {
            var parent = at.getParent();
            if (parent == null) {
                return Optional.empty();
            }
            at = parent;
        }
        return Optional.of(at);
    }
}
