package dev.sextant.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which variables of the process a workspace's file may take values from: those that begin with `SEXTANT_`, and those
/// that a person listed, a name a line, in a file of their own. A file that is shared cannot add to it.
public final class AllowedVariables implements Function<String, Optional<String>> {
    private static final String OURS = "SEXTANT_";
    private static final String NAME = "allowed-variables";

    private final Path file;
    private final Function<String, Optional<String>> variables;

    /// The list in a person's data folder, over the process's variables.
    public AllowedVariables(Path data, Function<String, Optional<String>> variables) {
        this.file = data.resolve(NAME);
        this.variables = variables;
    }

    /// The file with the list, for a person to write.
    public Path file() {
        return file;
    }

    /// The value of a variable that is allowed. Blocks.
    @Override
    public Optional<String> apply(String name) {
        return name.startsWith(OURS) || listed().contains(name) ? variables.apply(name) : Optional.empty();
    }

    /// Allows these too. Blocks.
    public void allow(List<String> names) throws IOException {
        var all = new LinkedHashSet<>(listed());
        all.addAll(names);
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.writePrivately(file, (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// The names in the list; none where it cannot be read.
    public Set<String> listed() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .collect(Collectors.toCollection(LinkedHashSet::new))
                    : Set.of();
        } catch (IOException _) {
            return Set.of();
        }
    }
}
