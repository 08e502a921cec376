package dev.sextant.workspace;

import dev.sextant.environment.Environment;
import dev.sextant.protocol.Source;
import java.util.List;
import java.util.Optional;

/// Sources and environments that belong together.
public record Workspace(String name, List<Source> sources, List<Environment> environments) {
    public Workspace {
        sources = List.copyOf(sources);
        environments = List.copyOf(environments);
    }

    /// The source of this name.
    public Optional<Source> source(String sourceName) {
        return sources.stream()
                .filter(source -> source.name().equals(sourceName))
                .findFirst();
    }

    /// The environment of this name.
    public Optional<Environment> environment(String environmentName) {
        return environments.stream()
                .filter(environment -> environment.name().equals(environmentName))
                .findFirst();
    }
}
