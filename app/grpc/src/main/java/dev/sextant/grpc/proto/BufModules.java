package dev.sextant.grpc.proto;

import dev.sextant.catalog.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The import roots that buf.yaml (v1beta1, v1, v2) and buf.work.yaml name, and the folders they leave out.
record BufModules(List<Path> roots, List<Path> excluded, List<Problem> problems) {
    private static final String MODULE = "buf.yaml";
    private static final String WORKSPACE = "buf.work.yaml";

    static boolean isOne(Path file) {
        var name = file.getFileName().toString();
        return name.equals(MODULE) || name.equals(WORKSPACE);
    }

    /// Reads the nearest of them at or above a folder, as far as its repository goes, else those below it.
    static BufModules around(Path folder, Tree tree) {
        var modules = new BufModules(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        above(folder).ifPresentOrElse(modules::read, () -> tree.modules().forEach(modules::read));
        return modules;
    }

    private static Optional<Path> above(Path folder) {
        var nearest = Optional.<Path>empty();
        for (var at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(WORKSPACE))) {
                return Optional.of(at.resolve(WORKSPACE));
            }
            if (nearest.isEmpty() && Files.exists(at.resolve(MODULE))) {
                nearest = Optional.of(at.resolve(MODULE));
            }
            if (Files.exists(at.resolve(".git"))) {
                break;
            }
        }
        return nearest;
    }

    private void read(Path file) {
        try {
            var settings = LoadSettings.builder().setAllowDuplicateKeys(true).build();
            var content = new Load(settings).loadFromString(Files.readString(file));
            if (content instanceof Map<?, ?> map) {
                read(map, file.toAbsolutePath().resolveSibling(""));
            }
        } catch (IOException | YamlEngineException | InvalidPathException e) {
            problems.add(Problem.warning(
                            "`%s` could not be read.".formatted(file.getFileName()),
                            String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                            "Import roots are guessed instead.")
                    .at(file.toString()));
        }
    }

    private void read(Map<?, ?> content, Path folder) {
        var directories = texts(content.get("directories"));
        for (var directory : directories) {
            var module = folder.resolve(directory).normalize();
            if (Files.exists(module.resolve(MODULE))) {
                read(module.resolve(MODULE));
            } else {
                roots.add(module);
            }
        }
        if (!directories.isEmpty()) {
            return;
        }
        if (content.get("modules") instanceof List<?> modules) {
            modules.stream().filter(Map.class::isInstance).forEach(module -> module((Map<?, ?>) module, folder));
        } else {
            build(content.get("build") instanceof Map<?, ?> build ? build : Map.of(), folder);
        }
    }

    /// A module of version 2: `path`, and `excludes` beside the file.
    private void module(Map<?, ?> module, Path folder) {
        var path = module.get("path") instanceof String text ? text : ".";
        roots.add(folder.resolve(path).normalize());
        texts(module.get("excludes"))
                .forEach(exclude -> excluded.add(folder.resolve(exclude).normalize()));
    }

    /// The module of version 1, whose root is its folder, or of version 1beta1, which names roots.
    private void build(Map<?, ?> build, Path folder) {
        var named = texts(build.get("roots"));
        var under = named.isEmpty() ? List.of(".") : named;
        under.forEach(root -> roots.add(folder.resolve(root).normalize()));
        texts(build.get("excludes"))
                .forEach(exclude -> excluded.add(folder.resolve(exclude).normalize()));
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> some
                ? some.stream()
                        .flatMap(one -> one instanceof String text ? Stream.of(text) : Stream.empty())
                        .toList()
                : List.of();
    }

    boolean excludes(Path file) {
        return excluded.stream().anyMatch(file::startsWith);
    }
}
