package dev.sextant.grpc.proto;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// What a server served of a contract: the import paths of its files, and those that its files import and it lacks.
record Served(Set<String> names, Set<String> wanted) {
    /// Nothing: the contract is all on disk.
    static final Served NOTHING = new Served(Set.of(), Set.of());

    /// The import path that a file on disk is wanted under: the one that ends most like its own.
    Optional<String> wantedAs(Path file) {
        return wanted.stream()
                .filter(name -> alike(name, file) > 0)
                .max(Comparator.comparingInt(name -> alike(name, file)));
    }

    /// How many names at the end of an import path and a file's path are the same.
    private static int alike(String name, Path file) {
        var parts = Path.of(name);
        var same = 0;
        while (same < parts.getNameCount()
                && same < file.getNameCount()
                && last(parts, same).equals(last(file, same))) {
            same++;
        }
        return same;
    }

    private static Path last(Path path, int before) {
        return path.getName(path.getNameCount() - 1 - before);
    }
}
