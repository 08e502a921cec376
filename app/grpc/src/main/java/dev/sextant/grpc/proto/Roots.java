package dev.sextant.grpc.proto;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Folders that import paths start from, in the order they are searched; `named` is the order in which a file takes its
/// own path from one.
record Roots(List<Path> searched, List<Path> named) {
    Roots {
        searched = List.copyOf(searched);
        named = List.copyOf(named);
    }

    /// Roots that a person or a file of buf's names, and those deduced for what they do not cover. Files are named from
    /// the nearest root that was given.
    static Roots of(List<Path> given, List<Path> deduced) {
        var nearest = given.stream()
                .sorted(Comparator.comparingInt(Path::getNameCount).reversed());
        var searched = new LinkedHashSet<>(given);
        searched.addAll(deduced);
        return new Roots(
                List.copyOf(searched),
                Stream.concat(nearest, deduced.stream()).distinct().toList());
    }

    boolean cover(Path file) {
        return searched.stream().anyMatch(file::startsWith);
    }

    /// The file that an import path leads to.
    Optional<Path> find(String path) {
        try {
            for (var root : searched) {
                var file = root.resolve(path).normalize();
                if (file.startsWith(root) && Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// The import path of a file: one that leads to it and to no other; empty when others stand before it everywhere.
    Optional<String> name(Path file) {
        return named.stream()
                .filter(file::startsWith)
                .map(root -> root.relativize(file).toString().replace('\\', '/'))
                .filter(name -> find(name).filter(file::equals).isPresent())
                .findFirst();
    }
}
