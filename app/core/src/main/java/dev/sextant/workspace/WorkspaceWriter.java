package dev.sextant.workspace;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes a workspace over the JSON that was there: members it does not know stay, in their place. Secrets in memory
/// are never written; `{"env": "NAME"}` stays.
final class WorkspaceWriter {
    /// The format that this Sextant reads and writes.
    static final Value FORMAT = Value.num(1);

    private final Path folder;
    private final Function<String, Optional<String>> variables;
    private final List<Problem> notes = new ArrayList<>();

    WorkspaceWriter(Path folder, Function<String, Optional<String>> variables) {
        this.folder = folder;
        this.variables = variables;
    }

    List<Problem> notes() {
        return List.copyOf(notes);
    }

    Value.Struct write(Workspace workspace, Value.Struct old) {
        var before = new WorkspaceReader(folder, variables).read(old);
        var sources = new LinkedHashMap<String, Function<Value.Struct, Value.Struct>>();
        workspace.sources().forEach(source -> sources.put(source.name(), was -> source(source, was)));
        var environments = new LinkedHashMap<String, Function<Value.Struct, Value.Struct>>();
        workspace.environments().forEach(place -> environments.put(place.name(), was -> environment(place, was)));
        var known = before.sources().stream().collect(Collectors.toMap(Source::name, source -> source));
        var knownPlaces = before.environments().stream().collect(Collectors.toMap(Environment::name, place -> place));
        return old.with("format", FORMAT)
                .with("name", new Value.Text(workspace.name()))
                .with("sources", named(sources, items(old, "sources"), known))
                .with("environments", named(environments, items(old, "environments"), knownPlaces));
    }

    /// The workspace's elements over the old ones of their names, then the old ones that were never understood.
    private static Value.Items named(
            Map<String, Function<Value.Struct, Value.Struct>> elements, List<Value> old, Map<String, ?> understood) {
        var was = new HashMap<String, Value.Struct>();
        var left = new ArrayList<Value>();
        for (var value : old) {
            var name = value instanceof Value.Struct struct ? text(struct, "name") : "";
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
        return was.with("name", new Value.Text(source.name()))
                .with("kind", new Value.Text(WorkspaceWords.word(source.kind())))
                .with("location", new Value.Text(location));
    }

    private Value.Struct environment(Environment place, Value.Struct was) {
        var now = was.with("name", new Value.Text(place.name()))
                .with("stage", new Value.Text(place.stage().name().toLowerCase(Locale.ROOT)));
        now = part(now, "addresses", pairs(place.addresses(), object(was, "addresses")));
        now = part(now, "variables", pairs(place.variables(), object(was, "variables")));
        now = part(now, "headers", headers(place));
        now = part(now, "tls", tls(place.access().tls(), object(was, "tls")));
        return part(now, "credential", credential(place.access().credential(), object(was, "credential")));
    }

    /// Members in their old order, new ones after them by name; those with other than text are not ours.
    private static Value.Struct pairs(Map<String, String> pairs, Value.Struct was) {
        var members = new LinkedHashMap<String, Value>();
        was.members().forEach((name, value) -> {
            if (!(value instanceof Value.Text) || pairs.containsKey(name)) {
                members.put(name, value);
            }
        });
        new TreeMap<>(pairs).forEach((name, text) -> members.put(name, new Value.Text(text)));
        return new Value.Struct(members);
    }

    private Value.Items headers(Environment place) {
        var headers = new ArrayList<Value>();
        for (var entry : place.access().headers().entries()) {
            switch (entry) {
                case Metadata.Entry.Plain(var name, var value) ->
                    headers.add(Value.Struct.EMPTY
                            .with("name", new Value.Text(name))
                            .with("value", new Value.Text(value)));
                case Metadata.Entry.Hidden hidden ->
                    notes.add(Problem.warning(
                            "Header %s of %s was not written.".formatted(hidden.name(), place.name()),
                            "It holds a secret.",
                            "Keep it as the credential."));
            }
        }
        return new Value.Items(headers);
    }

    private Value.Struct tls(Tls tls, Value.Struct was) {
        var authorities = tls.authorities().stream()
                .<Value>map(file -> new Value.Text(WorkspaceWords.relative(folder, file.toString())))
                .toList();
        var now = tls.verified() ? was.without("verify") : was.with("verify", new Value.Bool(false));
        return part(now, "authorities", new Value.Items(authorities));
    }

    private static Value.Struct credential(Credential credential, Value.Struct was) {
        if (credential.isNone()) {
            return Value.Struct.EMPTY;
        }
        var same = text(was, "scheme").equals(credential.scheme());
        var now = (same ? was : Value.Struct.EMPTY).with("scheme", new Value.Text(credential.scheme()));
        return part(now, "settings", credential.settings());
    }

    /// With the member, or without it when there is nothing in it.
    private static Value.Struct part(Value.Struct whole, String name, Value value) {
        var empty = switch (value) {
            case Value.Struct(var members) -> members.isEmpty();
            case Value.Items(var values) -> values.isEmpty();
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> false;
        };
        return empty ? whole.without(name) : whole.with(name, value);
    }

    private static String text(Value.Struct struct, String name) {
        return struct.get(name).orElse(Value.Null.NULL) instanceof Value.Text(var text) ? text : "";
    }

    private static Value.Struct object(Value.Struct struct, String name) {
        return struct.get(name).orElse(Value.Null.NULL) instanceof Value.Struct members ? members : Value.Struct.EMPTY;
    }

    private static List<Value> items(Value.Struct struct, String name) {
        return struct.get(name).orElse(Value.Null.NULL) instanceof Value.Items(var values) ? values : List.of();
    }
}
