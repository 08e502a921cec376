package dev.sextant.workspace;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes a workspace over the JSON that was there: members it does not know stay, in their place. Secrets in memory
/// are never written; `{"env": "NAME"}` stays.
final class WorkspaceWriter {
    /// The format that this Sextant reads and writes.
    static final Value FORMAT = Value.num(1);

    private final Path folder;
    private final Function<String, Optional<String>> variables;
    private final EnvironmentWriter environments;

    WorkspaceWriter(Path folder, Function<String, Optional<String>> variables) {
        this.folder = folder;
        this.variables = variables;
        this.environments = new EnvironmentWriter(folder);
    }

    List<Problem> notes() {
        return environments.notes();
    }

    Value.Struct write(Workspace workspace, Value.Struct old) {
        var before = new WorkspaceReader(folder, variables).read(old);
        var sources = new LinkedHashMap<String, Function<Value.Struct, Value.Struct>>();
        workspace.sources().forEach(source -> sources.put(source.name(), was -> source(source, was)));
        var places = new LinkedHashMap<String, Function<Value.Struct, Value.Struct>>();
        workspace.environments().forEach(place -> places.put(place.name(), was -> environments.write(place, was)));
        var known = before.sources().stream().collect(Collectors.toMap(Source::name, source -> source));
        var knownPlaces = before.environments().stream().collect(Collectors.toMap(Environment::name, place -> place));
        return old.with("format", FORMAT)
                .with("name", new Value.Text(workspace.name()))
                .with("sources", named(sources, Parts.items(old, "sources"), known))
                .with("environments", named(places, Parts.items(old, "environments"), knownPlaces));
    }

    /// The workspace's elements over the old ones of their names, then the old ones that were never understood.
    private static Value.Items named(
            Map<String, Function<Value.Struct, Value.Struct>> elements, List<Value> old, Map<String, ?> understood) {
        var was = new HashMap<String, Value.Struct>();
        var left = new ArrayList<Value>();
        for (var value : old) {
            var name = value instanceof Value.Struct struct ? Parts.text(struct, "name") : "";
            if (value instanceof Value.Struct struct && understood.containsKey(name) && !was.containsKey(name)) {
                was.put(name, struct);
            } else {
                left.add(value);
            }
        }
        var written = new ArrayList<Value>();
        elements.forEach((name, write) -> written.add(write.apply(was.getOrDefault(name, Value.Struct.EMPTY))));
        written.addAll(left);
        return new Value.Items(written);
    }

    private Value.Struct source(Source source, Value.Struct was) {
        var location = WorkspaceWords.written(folder, source.kind(), source.location());
        var named = was.with("name", new Value.Text(source.name()))
                .with("kind", new Value.Text(WorkspaceWords.word(source.kind())))
                .with("location", new Value.Text(location));
        return options(source.options(), named);
    }

    private Value.Struct options(Source.Options options, Value.Struct was) {
        var wire = options.wire() == Source.Wire.GRPC
                ? was.without("wire")
                : was.with("wire", new Value.Text(WorkspaceWords.word(options.wire())));
        var rooted = Parts.part(wire, "roots", paths(options.roots()));
        var mended = Parts.part(rooted, "mends", paths(options.mends()));
        return Parts.part(mended, "headers", environments.headers("the contract", options.headers()));
    }

    private Value.Items paths(List<String> paths) {
        return new Value.Items(paths.stream()
                .<Value>map(path -> new Value.Text(WorkspaceWords.relative(folder, path)))
                .toList());
    }
}
