package dev.sextant.advice;

import dev.sextant.catalog.Problem;
import dev.sextant.lens.Advice;
import dev.sextant.lens.AdviceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Advice in YAML files: `name`, and under `advice` a list of pieces, each with what it is for and the `advice` itself.
public final class YamlAdvice implements AdviceReader {
    private static final List<String> SHIPPED = List.of("chainloop.yaml", "anchore.yaml", "conformity.yaml");
    private static final long LARGEST = 1L << 20;

    /// For the ServiceLoader.
    public YamlAdvice() {}

    @Override
    public Shelf shipped() {
        var shelf = new ArrayList<Advice>();
        for (var name : SHIPPED) {
            shelf.addAll(AdviceFile.read(resource(name), name).advice());
        }
        return new Shelf(shelf, List.of());
    }

    private static String resource(String name) {
        try (var in = YamlAdvice.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " lacks in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Shelf read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Shelf.EMPTY;
        }
        var advice = new ArrayList<Advice>();
        var problems = new ArrayList<Problem>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(YamlAdvice::isYaml).sorted().toList()) {
                var shelf = read(file, folder);
                advice.addAll(shelf.advice());
                problems.addAll(shelf.problems());
            }
        } catch (IOException e) {
            problems.add(unread(folder, e));
        }
        return new Shelf(advice, problems);
    }

    private static boolean isYaml(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }

    private static Shelf read(Path file, Path folder) {
        var place = folder.getFileName() + "/" + file.getFileName();
        try {
            if (Files.size(file) > LARGEST) {
                return new Shelf(
                        List.of(),
                        List.of(Problem.warning(
                                        "Advice was left unread.", "The file is larger than 1 MiB.", "Split it.")
                                .at(place)));
            }
            return AdviceFile.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), place);
        } catch (IOException e) {
            return new Shelf(List.of(), List.of(unread(file, e)));
        }
    }

    private static Problem unread(Path path, IOException failure) {
        return Problem.warning("Advice could not be read.", failure.getClass().getSimpleName() + ".", "Check the file.")
                .at(path.toString());
    }
}
