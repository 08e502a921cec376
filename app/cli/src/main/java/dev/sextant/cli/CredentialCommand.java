package dev.sextant.cli;

import dev.sextant.auth.AuthScheme;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Reference;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Value;
import dev.sextant.workspace.Slots;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sextant credential`: the credentials of a workspace's environments. Secrets come from files, variables or standard
/// input, and are never printed.
@Command(
        name = "credential",
        description =
                "Keep, rotate and forget credentials. A secret is read from standard input, a file or a variable.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
final class CredentialCommand {
    private final Engine engine;

    CredentialCommand(Engine engine) {
        this.engine = engine;
    }

    @Command(
            name = "add",
            description = "Keep a credential for an environment; with --spare beside the one in use.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int add(
            @Mixin WorkspaceOptions options,
            @Parameters(paramLabel = "ENVIRONMENT") String name,
            @Option(
                            names = "--scheme",
                            paramLabel = "ID",
                            required = true,
                            description = "bearer, basic, apikey, scheme, oauth2, digest, aws, jwt, command.")
                    String scheme,
            @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "An open setting of the scheme.")
                    List<String> settings,
            @Option(
                            names = "--secret",
                            paramLabel = "FIELD=-|FILE|env:NAME",
                            description = "A secret of the scheme, and where it stands.")
                    List<String> secrets,
            @Option(names = "--source", paramLabel = "NAME", description = "For this source alone.") String source,
            @Option(names = "--spare", description = "Beside the one in use, to rotate to.") boolean spare) {
        return with(
                options,
                name,
                (desk, place) -> scheme(scheme)
                        .then(known -> settings(known, some(settings)).then(set -> {
                            var access = access(place, some(source));
                            var slots = spare
                                    ? Slots.spare(name, some(source), access)
                                    : Slots.inUse(name, some(source), access);
                            return kept(desk, slots, known, some(secrets))
                                    .then(references -> Typed.fine(with(
                                            place,
                                            some(source),
                                            spare
                                                    ? access.sparing(new Credential(scheme, set, Map.of(), references))
                                                    : access.with(new Credential(scheme, set, Map.of(), references)))));
                        })));
    }

    private Typed<AuthScheme> scheme(String id) {
        return engine.session().schemes().stream()
                .filter(scheme -> scheme.id().equals(id))
                .findFirst()
                .map(Typed::fine)
                .orElseGet(() -> Typed.wrong(
                        "There is no auth scheme “%s”.".formatted(id),
                        "",
                        "There are: %s."
                                .formatted(engine.session().schemes().stream()
                                        .map(AuthScheme::id)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))));
    }

    private static Typed<Value.Struct> settings(AuthScheme scheme, List<String> typed) {
        var struct = Value.Struct.EMPTY;
        for (var pair : typed) {
            var equals = pair.indexOf('=');
            var field = scheme.settings().field(pair.substring(0, Math.max(equals, 0)));
            if (field.isEmpty() || field.get().has(Notes.Trait.SECRET)) {
                return Typed.wrong(
                        "“%s” is no open setting of %s.".formatted(pair.substring(0, Math.max(equals, 0)), scheme.id()),
                        "",
                        "There are: %s.".formatted(names(scheme, false)));
            }
            struct = struct.with(field.get().name(), new Value.Text(pair.substring(equals + 1)));
        }
        return Typed.fine(struct);
    }

    /// Keeps every secret, and says where.
    private Typed<Map<String, Reference>> kept(Desk desk, Slots slots, AuthScheme scheme, List<String> typed) {
        Map<String, Reference> references = new HashMap<>();
        for (var field : scheme.settings().fields()) {
            if (field.has(Notes.Trait.ISSUED)) {
                references.put(field.name(), new Reference.Stored(slots.of(scheme.id(), field.name())));
            }
        }
        for (var pair : typed) {
            var equals = pair.indexOf('=');
            var name = pair.substring(0, Math.max(equals, 0));
            if (scheme.settings()
                    .field(name)
                    .filter(field -> field.has(Notes.Trait.SECRET))
                    .isEmpty()) {
                return Typed.wrong(
                        "“%s” is no secret of %s.".formatted(name, scheme.id()),
                        "",
                        "There are: %s.".formatted(names(scheme, true)));
            }
            var reference = new Reference.Stored(slots.of(scheme.id(), name));
            switch (Words.from(pair.substring(equals + 1), engine.console())) {
                case Typed.Wrong<dev.sextant.exchange.Secret>(var problem) -> {
                    return new Typed.Wrong<>(problem);
                }
                case Typed.Fine<dev.sextant.exchange.Secret>(var secret) -> {
                    var problem = desk.secrets().put(reference.slot(), secret);
                    if (problem.isPresent()) {
                        return new Typed.Wrong<>(problem.get());
                    }
                    references.put(name, reference);
                }
            }
        }
        return Typed.fine(references);
    }

    private static String names(AuthScheme scheme, boolean secret) {
        return scheme.settings().fields().stream()
                .filter(field -> field.has(Notes.Trait.SECRET) == secret && !field.has(Notes.Trait.ISSUED))
                .map(Field::name)
                .collect(Collectors.joining(", "));
    }

    @Command(
            name = "rotate",
            description = "Use the spare credential from now on; the one in use becomes the spare.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Mixin WorkspaceOptions options,
            @Parameters(paramLabel = "ENVIRONMENT") String name,
            @Option(names = "--source", paramLabel = "NAME") String source) {
        return with(options, name, (desk, place) -> {
            var access = access(place, some(source));
            return access.spare().isNone()
                    ? Typed.wrong("There is no spare credential.", "", "Keep one with credential add --spare.")
                    : Typed.fine(with(place, some(source), access.rotated()));
        });
    }

    @Command(name = "forget", description = "Forget a credential and its secrets.", mixinStandardHelpOptions = true)
    int forget(
            @Mixin WorkspaceOptions options,
            @Parameters(paramLabel = "ENVIRONMENT") String name,
            @Option(names = "--source", paramLabel = "NAME") String source,
            @Option(names = "--spare", description = "The spare one; the one in use stays.") boolean spare) {
        return with(options, name, (desk, place) -> {
            var access = access(place, some(source));
            var gone = spare ? access.spare() : access.credential();
            for (var reference : gone.references().values()) {
                if (reference instanceof Reference.Stored(var slot)) {
                    var problem = desk.secrets().remove(slot);
                    if (problem.isPresent()) {
                        return new Typed.Wrong<>(problem.get());
                    }
                }
            }
            return Typed.fine(
                    with(place, some(source), spare ? access.sparing(Credential.NONE) : access.with(Credential.NONE)));
        });
    }

    @Command(
            name = "test",
            description =
                    "Say whether a credential could be sent, what it says of itself and how long it holds. Nothing is sent.",
            mixinStandardHelpOptions = true)
    int test(
            @Mixin WorkspaceOptions options,
            @Parameters(paramLabel = "ENVIRONMENT") String name,
            @Option(names = "--source", paramLabel = "NAME") String source,
            @Option(names = "--spare") boolean spare) {
        return switch (Desk.at(engine, options, false)) {
            case Typed.Wrong<Desk>(var problem) -> Desk.refused(engine, problem);
            case Typed.Fine<Desk>(var desk) ->
                switch (desk.environment(name)) {
                    case Typed.Wrong<Environment>(var problem) -> desk.refused(problem);
                    case Typed.Fine<Environment>(var place) -> {
                        var access = desk.workspace().whole(place).access(some(source));
                        yield new Trial(engine, desk.secrets()).of(spare ? access.spare() : access.credential());
                    }
                };
        };
    }

    private static Access access(Environment place, String source) {
        return source.isEmpty() ? place.access() : place.own().getOrDefault(source, Access.OPEN);
    }

    private static Environment with(Environment place, String source, Access access) {
        return source.isEmpty() ? place.with(access) : place.with(source, access);
    }

    private static String some(String text) {
        return text == null ? "" : text;
    }

    private static List<String> some(List<String> typed) {
        return typed == null ? List.of() : typed;
    }

    /// What becomes of an environment.
    private interface Change {
        Typed<Environment> of(Desk desk, Environment place);
    }

    private int with(WorkspaceOptions options, String name, Change change) {
        return switch (Desk.at(engine, options, false)) {
            case Typed.Wrong<Desk>(var problem) -> Desk.refused(engine, problem);
            case Typed.Fine<Desk>(var desk) ->
                switch (desk.environment(name).then(place -> unlocked(place).then(open -> change.of(desk, open)))) {
                    case Typed.Wrong<Environment>(var problem) -> desk.refused(problem);
                    case Typed.Fine<Environment>(var place) -> desk.save(place);
                };
        };
    }

    private static Typed<Environment> unlocked(Environment place) {
        return place.traits().locked()
                ? new Typed.Wrong<>(
                        Problem.error("%s is locked.".formatted(place.name()), "", "Unlock it with env set --no-lock."))
                : Typed.fine(place);
    }
}
