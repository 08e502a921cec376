package dev.sextant.grpc.proto;

import dev.sextant.catalog.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives every file one import path and leads every import to a file: on disk, or from outside. An import that spells
/// another path for the same file is written anew in a copy; one that leads nowhere is a problem.
final class Layout {
    private final Served served;
    private final Roots roots;
    private final Siblings siblings;
    private final Path copies;
    private final Map<Path, String> names = new HashMap<>();
    private final Map<String, Path> disk = new LinkedHashMap<>();
    private final Map<String, Set<String>> importers = new HashMap<>();
    private final Set<String> outside = new HashSet<>();
    private final Deque<ProtoFile> waiting = new ArrayDeque<>();
    private final Set<String> broken = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private Layout(Roots roots, Siblings siblings, Served served, Path copies) {
        this.served = served;
        this.roots = roots;
        this.siblings = siblings;
        this.copies = copies;
    }

    /// Lays these files out; copies and outside files are written to a folder that is searched before the roots.
    static Layout of(List<ProtoFile> files, Roots roots, Served served, Path copies) throws IOException {
        var layout = new Layout(roots, Siblings.of(files), served, Files.createDirectories(copies));
        for (var file : files) {
            layout.take(file);
        }
        while (!layout.waiting.isEmpty()) {
            layout.lead(layout.waiting.remove());
        }
        return layout;
    }

    /// Import paths of the files that have one, in order, with where they lie.
    Map<String, Path> disk() {
        return disk;
    }

    /// The import path of a file that was laid out.
    Optional<String> name(Path file) {
        return Optional.ofNullable(names.get(file));
    }

    /// Files with an import that leads nowhere.
    Set<String> broken() {
        return broken;
    }

    /// These files and all that import them, in any number of steps.
    Set<String> spoiled(Set<String> files) {
        var spoiled = new HashSet<String>();
        var open = new ArrayDeque<>(files);
        while (!open.isEmpty()) {
            var next = open.remove();
            if (spoiled.add(next)) {
                open.addAll(importers.getOrDefault(next, Set.of()));
            }
        }
        return spoiled;
    }

    List<Problem> problems() {
        return problems;
    }

    private void take(ProtoFile file) throws IOException {
        var wanted = served.wantedAs(file.path());
        if (wanted.isPresent()) {
            copy(wanted.get(), Files.readAllBytes(file.path()));
        }
        var name = wanted.or(() -> roots.name(file.path()));
        if (name.isEmpty()) {
            problems.add(Problem.warning(
                            "`%s` was left out.".formatted(file.path().getFileName()),
                            "Another file has the same import path and stands before it.",
                            "Name its root first, or open its folder alone.")
                    .at(file.path().toString()));
        } else if (names.putIfAbsent(file.path(), name.get()) == null) {
            disk.put(name.get(), file.path());
            waiting.add(file);
        }
    }

    private void lead(ProtoFile file) throws IOException {
        var own = names.getOrDefault(file.path(), "");
        var respelled = new ArrayList<Respelling>();
        for (var line : file.scan().imports()) {
            var target = target(line.path(), file.path());
            if (target.isEmpty()) {
                missing(file, line);
                broken.add(own);
            } else {
                importers.computeIfAbsent(target.get(), _ -> new HashSet<>()).add(own);
                if (!target.get().equals(line.path())) {
                    respelled.add(new Respelling(line, target.get()));
                }
            }
        }
        if (!respelled.isEmpty()) {
            copy(own, Respelling.in(ProtoFile.text(file.path()), respelled).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private Optional<String> target(String path, Path importer) throws IOException {
        var onDisk = roots.find(path);
        if (onDisk.isEmpty() && (served.names().contains(path) || outside(path))) {
            return Optional.of(path);
        }
        var found = onDisk.or(() -> siblings.find(path, importer));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var known = names.get(found.get());
        if (known == null) {
            take(ProtoFile.read(found.get()));
        }
        return Optional.ofNullable(names.get(found.get()));
    }

    private boolean outside(String path) throws IOException {
        if (outside.contains(path)) {
            return true;
        }
        var content = Outside.file(path);
        if (content.isEmpty()) {
            return false;
        }
        outside.add(path);
        copy(path, content.get());
        for (var line :
                Scan.of(new String(content.get(), StandardCharsets.ISO_8859_1)).imports()) {
            target(line.path(), copies.resolve(path));
        }
        return true;
    }

    private void missing(ProtoFile file, Scan.Import line) {
        problems.add(Problem.warning(
                        "`%s` imports `%s`, which is not there.".formatted(names.get(file.path()), line.path()),
                        "No import root holds it, and it does not come with Sextant.",
                        "Name the root that holds it. Without it this file is left out; the rest works.")
                .at("%s:%d:%d".formatted(file.path(), line.line(), line.column())));
    }

    private void copy(String name, byte[] content) throws IOException {
        var file = copies.resolve(name).normalize();
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, content);
    }
}
