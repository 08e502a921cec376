package dev.sextant.grpc.proto;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Finds the import roots of files that nobody named any for: the folders from which their imports resolve.
final class Deduction {
    private final Path location;
    private final List<ProtoFile> files;
    private final Map<String, List<Path>> byName = new HashMap<>();
    private final Map<Path, Integer> votes = new LinkedHashMap<>();
    private final Map<String, Set<Path>> candidates = new HashMap<>();

    private Deduction(Path location, List<ProtoFile> files) {
        this.location = location;
        this.files = files;
        files.forEach(file -> byName.computeIfAbsent(name(file.path()), _ -> new ArrayList<>())
                .add(file.path()));
    }

    /// Roots that cover all these files below a location, the one that most imports want first.
    static List<Path> roots(Path location, List<ProtoFile> files) {
        return new Deduction(location, files).roots();
    }

    private List<Path> roots() {
        var chosen = new LinkedHashSet<Path>();
        imports(candidates -> candidates.forEach(root -> votes.merge(root, 1, Integer::sum)));
        imports(candidates -> chosen.add(
                candidates.stream().max(Comparator.comparingInt(this::votes)).orElseThrow()));
        for (var file : files) {
            if (chosen.stream().noneMatch(file.path()::startsWith)) {
                chosen.add(file.rootByPackage().orElse(location));
            }
        }
        return chosen.stream()
                .sorted(Comparator.comparingInt(this::votes).reversed())
                .toList();
    }

    private int votes(Path root) {
        return votes.getOrDefault(root, 0);
    }

    /// Hands on the roots from which each import that lies on disk would resolve: those above the importing file if
    /// there are such.
    private void imports(Consumer<Set<Path>> vote) {
        for (var file : files) {
            for (var line : file.scan().imports()) {
                var all = candidates.computeIfAbsent(line.path(), this::candidates);
                var near = new LinkedHashSet<>(all);
                near.removeIf(root -> !file.path().startsWith(root));
                var best = near.isEmpty() ? all : near;
                if (!best.isEmpty()) {
                    vote.accept(best);
                }
            }
        }
    }

    private Set<Path> candidates(String path) {
        var roots = new LinkedHashSet<Path>();
        try {
            var asked = Path.of(path);
            byName.getOrDefault(name(asked), List.of()).stream()
                    .filter(file -> file.endsWith(asked))
                    .flatMap(file -> ProtoFile.above(file, asked.getNameCount()).stream())
                    .forEach(roots::add);
            above().filter(folder -> Files.exists(folder.resolve(asked))).forEach(roots::add);
        } catch (InvalidPathException _) {
            return Set.of();
        }
        return roots;
    }

    private Stream<Path> above() {
        return Stream.<Path>iterate(location, folder -> folder != null, folder -> folder.getParent());
    }

    private static String name(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString();
    }
}
