package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sextant env`: the environments of a workspace.
@Command(
        name = "env",
        description = "See and change the environments of a workspace. Secrets are never shown: see credential.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
final class EnvCommand {
    private final Engine engine;

    EnvCommand(Engine engine) {
        this.engine = engine;
    }

    @Command(
            name = "list",
            description = "List the environments; * marks the one in use.",
            mixinStandardHelpOptions = true)
    int list(@Mixin WorkspaceOptions options) {
        return with(options, desk -> {
            var used = Usage.of(engine.data(), options.folder()).read();
            for (var place : desk.workspace().environments()) {
                var mark = used.filter(place.name()::equals).isPresent() ? "* " : "  ";
                engine.console().line(mark + line(desk.workspace().whole(place)));
            }
            return Exit.OK;
        });
    }

    private static String line(Environment place) {
        var credential = place.access().credential();
        return "%s  %s  %s%s"
                .formatted(
                        place.name(),
                        place.stage().name().toLowerCase(Locale.ROOT),
                        credential.isNone() ? "no credential" : credential.scheme(),
                        place.traits().base().map(base -> "  from " + base).orElse(""));
    }

    @Command(
            name = "allow",
            description = "Allow workspaces' files to take values from these variables of the process.",
            mixinStandardHelpOptions = true)
    int allow(@Parameters(paramLabel = "VARIABLE", arity = "1..*") List<String> names) {
        try {
            engine.allowed().allow(names);
            return Exit.OK;
        } catch (IOException e) {
            return Desk.refused(
                    engine,
                    Problem.error(
                                    "The list was not written.",
                                    e.getClass().getSimpleName() + ": " + e.getMessage() + ".",
                                    "")
                            .at(engine.allowed().file().toString()));
        }
    }

    @Command(
            name = "show",
            description = "Show one environment with all that it inherits.",
            mixinStandardHelpOptions = true)
    int show(@Mixin WorkspaceOptions options, @Parameters(paramLabel = "NAME") String name) {
        return with(options, desk -> switch (desk.environment(name)) {
            case Typed.Wrong<Environment>(var problem) -> desk.refused(problem);
            case Typed.Fine<Environment>(var place) -> {
                shown(desk.workspace().whole(place));
                yield Exit.OK;
            }
        });
    }

    private void shown(Environment place) {
        var console = engine.console();
        console.line(place.name());
        console.line("  stage " + place.stage().name().toLowerCase(Locale.ROOT)
                + (place.traits().locked() ? ", locked" : ""));
        place.traits().base().ifPresent(base -> console.line("  inherits from " + base));
        if (!place.traits().note().isBlank()) {
            console.line("  note " + place.traits().note());
        }
        new TreeMap<>(place.addresses())
                .forEach((source, address) -> console.line("  address " + source + " " + address));
        new TreeMap<>(place.variables())
                .forEach((key, value) -> console.line("  variable %s=%s".formatted(key, said(place, key, value))));
        shown("", place.access());
        new TreeMap<>(place.own()).forEach((source, access) -> shown(" of " + source, access));
    }

    /// What comes from the process may be a secret.
    private static String said(Environment place, String key, String value) {
        return Optional.ofNullable(place.borrowed().get(key))
                .map(from -> "%s, from %s".formatted(Secret.MASK, from.name()))
                .orElse(value);
    }

    private void shown(String whose, Access access) {
        access.headers()
                .entries()
                .forEach(entry ->
                        engine.console().line("  header%s %s: %s".formatted(whose, entry.name(), entry.shown())));
        shown("credential" + whose, access.credential());
        shown("spare credential" + whose, access.spare());
        if (!access.tls().verified()) {
            engine.console().line("  certificates%s are not verified".formatted(whose));
        }
    }

    private void shown(String what, Credential credential) {
        if (!credential.isNone()) {
            var kept = credential.references().isEmpty()
                    ? ""
                    : ", secrets kept: " + String.join(", ", new TreeMap<>(credential.references()).keySet());
            engine.console().line("  %s %s%s".formatted(what, credential.scheme(), kept));
        }
    }

    @Command(
            name = "use",
            description = "Take this environment where -e is not given.",
            mixinStandardHelpOptions = true)
    int use(@Mixin WorkspaceOptions options, @Parameters(paramLabel = "NAME") String name) {
        return with(options, desk -> switch (desk.environment(name)) {
            case Typed.Wrong<Environment>(var problem) -> desk.refused(problem);
            case Typed.Fine<Environment> _ ->
                Usage.of(engine.data(), options.folder())
                        .write(name)
                        .map(desk::refused)
                        .orElse(Exit.OK);
        });
    }

    @Command(
            name = "set",
            description = "Change an environment, or make it. An empty value takes away.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int set(
            @Mixin WorkspaceOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--stage", paramLabel = "STAGE", description = "local, dev, staging or production.")
                    String stage,
            @Option(names = "--base", paramLabel = "NAME", description = "Inherit from this environment.") String base,
            @Option(names = "--colour", paramLabel = "#RRGGBB") String colour,
            @Option(names = "--note", paramLabel = "TEXT") String note,
            @Option(names = "--lock", negatable = true, description = "Keep it from being changed.") Boolean lock,
            @Option(names = "--address", paramLabel = "SOURCE=URL") List<String> addresses,
            @Option(names = "--var", paramLabel = "NAME=VALUE") List<String> variables,
            @Option(names = "--header", paramLabel = "NAME: VALUE") List<String> headers) {
        return with(options, true, desk -> {
            var before = desk.workspace().environment(name).orElseGet(() -> Environment.NONE.named(name));
            if (before.traits().locked() && !Boolean.FALSE.equals(lock)) {
                return desk.refused(dev.sextant.catalog.Problem.error(
                        "%s is locked.".formatted(name), "", "Unlock it with --no-lock."));
            }
            var traits = before.traits();
            traits = base == null ? traits : traits.basedOn(base);
            traits = colour == null ? traits : traits.coloured(colour);
            traits = note == null ? traits : traits.noted(note);
            traits = lock == null ? traits : traits.locked(lock);
            return changed(
                    desk,
                    before.with(traits),
                    Optional.ofNullable(stage),
                    some(addresses),
                    some(variables),
                    some(headers));
        });
    }

    private static int changed(
            Desk desk,
            Environment before,
            Optional<String> stage,
            List<String> addresses,
            List<String> variables,
            List<String> headers) {
        Typed<Environment> typed = stage(before, stage)
                .then(place -> pairs(place.addresses(), addresses).then(all -> Typed.fine(place.withAddresses(all))))
                .then(place -> pairs(place.variables(), variables).then(all -> Typed.fine(place.withVariables(all))))
                .then(place -> Headers.read(headers).then(more -> Typed.fine(headers(place, more))));
        return switch (typed) {
            case Typed.Wrong<Environment>(var problem) -> desk.refused(problem);
            case Typed.Fine<Environment>(var place) -> desk.save(place);
        };
    }

    private static Typed<Environment> stage(Environment place, Optional<String> word) {
        if (word.isEmpty()) {
            return Typed.fine(place);
        }
        return Arrays.stream(Environment.Stage.values())
                .filter(stage -> stage.name().equalsIgnoreCase(word.get()))
                .findFirst()
                .map(stage -> Typed.fine(place.with(stage)))
                .orElseGet(() -> Typed.wrong(
                        "“%s” is no stage.".formatted(word.get()),
                        "",
                        "There are: %s."
                                .formatted(Arrays.stream(Environment.Stage.values())
                                        .map(stage -> stage.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")))));
    }

    private static Typed<Map<String, String>> pairs(Map<String, String> before, List<String> typed) {
        var all = new TreeMap<>(before);
        for (var pair : typed) {
            var equals = pair.indexOf('=');
            if (equals <= 0) {
                return Typed.wrong("“%s” is no NAME=VALUE.".formatted(pair), "", "");
            }
            var value = pair.substring(equals + 1);
            if (value.isEmpty()) {
                all.remove(pair.substring(0, equals));
            } else {
                all.put(pair.substring(0, equals), value);
            }
        }
        return Typed.fine(Map.copyOf(all));
    }

    private static Environment headers(Environment place, Metadata more) {
        var kept = place.access().headers().overriddenBy(more);
        var given = new Metadata(kept.entries().stream()
                .filter(entry -> !entry.reveal().isBlank())
                .toList());
        return place.with(place.access().with(given));
    }

    private static List<String> some(List<String> typed) {
        return typed == null ? List.of() : typed;
    }

    /// What a command does at its desk.
    private interface Work {
        int at(Desk desk);
    }

    private int with(WorkspaceOptions options, Work work) {
        return with(options, false, work);
    }

    private int with(WorkspaceOptions options, boolean begin, Work work) {
        return switch (Desk.at(engine, options, begin)) {
            case Typed.Wrong<Desk>(var problem) -> Desk.refused(engine, problem);
            case Typed.Fine<Desk>(var desk) -> work.at(desk);
        };
    }
}
