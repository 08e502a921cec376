package dev.sextant.grpc.proto;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The last resort for an import that no root leads to: a file beside the importing one, or the only file of the tree
/// whose path ends so.
record Siblings(Map<String, List<Path>> byName) {

    static Siblings of(List<ProtoFile> files) {
        var byName = new HashMap<String, List<Path>>();
        files.forEach(file -> byName.computeIfAbsent(String.valueOf(file.path().getFileName()), _ -> new ArrayList<>())
                .add(file.path()));
        return new Siblings(byName);
    }

    Optional<Path> find(String path, Path importer) {
        try {
            var asked = Path.of(path).normalize();
            var beside = importer.resolveSibling(asked).normalize();
            if (Files.isRegularFile(beside)) {
                return Optional.of(beside);
            }
            var ending = byName.getOrDefault(String.valueOf(asked.getFileName()), List.of()).stream()
                    .filter(file -> file.endsWith(asked))
                    .toList();
            return ending.size() == 1 ? Optional.of(ending.getFirst()) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
