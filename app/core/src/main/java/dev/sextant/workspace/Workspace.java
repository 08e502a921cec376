package dev.sextant.workspace;

import dev.sextant.environment.Environment;
import dev.sextant.protocol.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /// The environment with all that it inherits. A base that does not exist or that leads back is left out.
    public Environment whole(Environment environment) {
        var whole = environment;
        var met = new HashSet<>(Set.of(environment.name()));
        var base = environment.traits().base();
        while (base.isPresent() && met.add(base.get())) {
            var inherited = environment(base.get());
            whole = inherited.isPresent() ? whole.over(inherited.get()) : whole;
            base = inherited.flatMap(place -> place.traits().base());
        }
        return whole;
    }

    /// The environments that share a base with this one, itself among them, in the workspace's order: the regions of
    /// one customer. Empty when it has no base.
    public List<Environment> family(Environment environment) {
        var base = environment.traits().base();
        return base.isEmpty()
                ? List.of()
                : environments.stream()
                        .filter(other -> other.traits().base().equals(base))
                        .toList();
    }
}
