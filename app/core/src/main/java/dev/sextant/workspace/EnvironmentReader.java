package dev.sextant.workspace;

import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Reference;
import dev.sextant.environment.Slot;
import dev.sextant.environment.Traits;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Understands an environment of the file.
final class EnvironmentReader {
    private final Function<String, Optional<String>> variables;
    private final NetworkReader network;

    EnvironmentReader(Path folder, Function<String, Optional<String>> variables) {
        this.variables = variables;
        this.network = new NetworkReader(folder);
    }

    Optional<Environment> read(Members members) {
        var name = members.text("name").orElseThrow();
        var own = new HashMap<String, Access>();
        var sources = members.object("sources");
        sources.struct()
                .members()
                .keySet()
                .forEach(source -> own.put(source, access(name, source, sources.object(source))));
        return Optional.of(new Environment(
                name,
                stage(members),
                members.object("addresses").pairs(),
                values(members.object("variables")),
                borrowed(members.object("variables")),
                access(name, "", members),
                own,
                traits(members)));
    }

    /// A stage that is not understood counts as production: the careful way.
    private static Environment.Stage stage(Members members) {
        var word = members.text("stage").orElse("local");
        for (var stage : Environment.Stage.values()) {
            if (stage.name().toLowerCase(Locale.ROOT).equals(word)) {
                return stage;
            }
        }
        members.note(members.path().member("stage"), "“%s” is no stage; it counts as production.".formatted(word));
        return Environment.Stage.PRODUCTION;
    }

    private static Traits traits(Members members) {
        return new Traits(
                members.text("base").filter(text -> !text.isBlank()),
                members.text("colour").filter(text -> !text.isBlank()),
                members.truth("locked").orElse(false),
                members.text("note").orElse(""));
    }

    private Access access(String environment, String source, Members members) {
        return new Access(
                headers(members),
                credential(new Slots(environment, source, false), members.object("credential")),
                credential(new Slots(environment, source, true), members.object("spare")),
                network.tls(members.object("tls")),
                network.route(members.object("route")));
    }

    /// The headers of a source or an environment; one without a name is left out.
    static Metadata headers(Members members) {
        var headers = Metadata.EMPTY;
        for (var header : members.objects("headers")) {
            var name = header.text("name").orElse("");
            if (!name.isBlank()) {
                headers = headers.with(name, header.text("value").orElse(""));
            }
        }
        return headers;
    }

    /// Texts, and what `{"env": "NAME"}` names.
    private Map<String, String> values(Members written) {
        var values = new LinkedHashMap<String, String>();
        for (var name : written.struct().members().keySet()) {
            if (written.struct().members().get(name) instanceof Value.Struct) {
                written.object(name)
                        .text("env")
                        .ifPresent(variable -> ask(written, name, variable).ifPresent(text -> values.put(name, text)));
            } else {
                written.text(name).ifPresent(text -> values.put(name, text));
            }
        }
        return values;
    }

    /// The variables that are taken from the process, whether it has them or not.
    private static Map<String, Reference.Variable> borrowed(Members written) {
        var borrowed = new LinkedHashMap<String, Reference.Variable>();
        written.struct().members().forEach((name, value) -> {
            if (value instanceof Value.Struct) {
                written.object(name)
                        .text("env")
                        .ifPresent(variable -> borrowed.put(name, new Reference.Variable(variable)));
            }
        });
        return borrowed;
    }

    private Credential credential(Slots slots, Members members) {
        var scheme = members.text("scheme").orElse(Credential.NONE.scheme());
        if (scheme.equals(Credential.NONE.scheme())) {
            return Credential.NONE;
        }
        Map<String, Secret> secrets = new HashMap<>();
        Map<String, Reference> references = new HashMap<>();
        var written = members.object("secrets");
        for (var field : written.struct().members().keySet()) {
            var place = written.object(field);
            place.text("env").ifPresent(name -> {
                references.put(field, new Reference.Variable(name));
                ask(written, field, name).ifPresent(text -> secrets.put(field, Secret.of(text)));
            });
            var usual = slots.of(scheme, field).field();
            var stored = place.hasText("stored")
                    ? place.text("stored")
                    : place.truth("stored").filter(truth -> truth).map(_ -> usual);
            stored.ifPresent(name -> references.put(field, new Reference.Stored(new Slot(slots.environment(), name))));
        }
        return new Credential(scheme, members.object("settings").struct(), secrets, references);
    }

    private Optional<String> ask(Members written, String member, String variable) {
        var value = variables.apply(variable);
        if (value.isEmpty()) {
            written.missing(member, variable);
        }
        return value;
    }
}
