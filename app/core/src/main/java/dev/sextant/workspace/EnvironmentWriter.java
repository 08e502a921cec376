package dev.sextant.workspace;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Reference;
import dev.sextant.environment.Traits;
import dev.sextant.exchange.Metadata;
import dev.sextant.schema.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes environments, never a secret: only where one is to be found.
final class EnvironmentWriter {
    private final NetworkWriter network;
    private final List<Problem> notes = new ArrayList<>();

    EnvironmentWriter(Path folder) {
        this.network = new NetworkWriter(folder);
    }

    List<Problem> notes() {
        return List.copyOf(notes);
    }

    Value.Struct write(Environment place, Value.Struct was) {
        var now = was.with("name", new Value.Text(place.name()))
                .with("stage", new Value.Text(place.stage().name().toLowerCase(Locale.ROOT)));
        now = traits(place.traits(), now);
        now = Parts.part(now, "addresses", pairs(place.addresses(), Parts.object(was, "addresses")));
        now = Parts.part(now, "variables", variables(place, Parts.object(was, "variables")));
        now = access(place.name(), place.access(), now);
        return Parts.part(now, "sources", own(place, Parts.object(was, "sources")));
    }

    private static Value.Struct traits(Traits traits, Value.Struct was) {
        var now = Parts.part(was, "base", new Value.Text(traits.base().orElse("")));
        now = Parts.part(now, "colour", new Value.Text(traits.colour().orElse("")));
        now = Parts.part(now, "note", new Value.Text(traits.note()));
        return traits.locked() ? now.with("locked", new Value.Bool(true)) : now.without("locked");
    }

    private Value.Struct own(Environment place, Value.Struct was) {
        var now = Value.Struct.EMPTY;
        for (var entry : new TreeMap<>(place.own()).entrySet()) {
            now = Parts.part(
                    now, entry.getKey(), access(place.name(), entry.getValue(), Parts.object(was, entry.getKey())));
        }
        return now;
    }

    private Value.Struct access(String place, Access access, Value.Struct was) {
        var now = Parts.part(was, "headers", headers(place, access.headers()));
        now = Parts.part(now, "tls", network.tls(access.tls(), Parts.object(was, "tls")));
        now = Parts.part(now, "route", network.route(access.route(), Parts.object(was, "route")));
        now = Parts.part(now, "credential", credential(access.credential(), Parts.object(was, "credential")));
        return Parts.part(now, "spare", credential(access.spare(), Parts.object(was, "spare")));
    }

    /// What is borrowed from the process is written as where it comes from, never as what it is.
    private static Value.Struct variables(Environment place, Value.Struct was) {
        var said = new TreeMap<>(place.variables());
        said.keySet().removeAll(place.borrowed().keySet());
        var kept = new LinkedHashMap<>(was.members());
        kept.keySet()
                .removeIf(name -> place.variables().containsKey(name)
                        && !place.borrowed().containsKey(name)
                        && !Parts.text(Parts.object(was, name), "env").isEmpty());
        var now = pairs(said, new Value.Struct(kept));
        for (var entry : new TreeMap<>(place.borrowed()).entrySet()) {
            var before = Parts.object(was, entry.getKey());
            now = now.with(
                    entry.getKey(),
                    before.with("env", new Value.Text(entry.getValue().name())));
        }
        return now;
    }

    /// Members in their old order, new ones after them by name; those with other than text are not ours.
    private static Value.Struct pairs(Map<String, String> pairs, Value.Struct was) {
        var members = new LinkedHashMap<String, Value>();
        was.members().forEach((name, value) -> {
            if (!(value instanceof Value.Text) || pairs.containsKey(name)) {
                members.put(name, value);
            }
        });
        new TreeMap<>(pairs).forEach((name, text) -> {
            if (!(members.get(name) instanceof Value.Struct)) {
                members.put(name, new Value.Text(text));
            }
        });
        return new Value.Struct(members);
    }

    /// The headers that anybody may see.
    Value.Items headers(String place, Metadata metadata) {
        var headers = new ArrayList<Value>();
        for (var entry : metadata.entries()) {
            switch (entry) {
                case Metadata.Entry.Plain(var name, var value) ->
                    headers.add(Value.Struct.EMPTY
                            .with("name", new Value.Text(name))
                            .with("value", new Value.Text(value)));
                case Metadata.Entry.Hidden hidden ->
                    notes.add(Problem.warning(
                            "Header %s of %s was not written.".formatted(hidden.name(), place),
                            "It holds a secret.",
                            "Keep it as the credential."));
            }
        }
        return new Value.Items(headers);
    }

    private static Value.Struct credential(Credential credential, Value.Struct was) {
        if (credential.inherits()) {
            return Value.Struct.EMPTY;
        }
        var same = Parts.text(was, "scheme").equals(credential.scheme());
        var now = (same ? was : Value.Struct.EMPTY).with("scheme", new Value.Text(credential.scheme()));
        now = Parts.part(now, "settings", credential.settings());
        return Parts.part(now, "secrets", references(credential, Parts.object(now, "secrets")));
    }

    /// Where the secrets are, over what was written of others.
    private static Value.Struct references(Credential credential, Value.Struct was) {
        var now = was;
        for (var entry : new TreeMap<>(credential.references()).entrySet()) {
            var place = switch (entry.getValue()) {
                case Reference.Variable(var name) -> Value.Struct.EMPTY.with("env", new Value.Text(name));
                case Reference.Stored(var slot) -> Value.Struct.EMPTY.with("stored", new Value.Text(slot.field()));
            };
            now = now.with(entry.getKey(), place);
        }
        return now;
    }
}
