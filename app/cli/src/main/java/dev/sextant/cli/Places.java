package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Source;
import dev.sextant.session.Guess;
import dev.sextant.workspace.SampleProvider;
import dev.sextant.workspace.Workspace;
import dev.sextant.workspace.WorkspaceFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the place that the options name.
final class Places {
    private static final String SAMPLE = "sample:";

    private final Engine engine;
    private final SourceOptions options;
    private final Lines lines;

    Places(Engine engine, SourceOptions options, LineOptions line) {
        this.engine = engine;
        this.options = options;
        this.lines = new Lines(line, engine.console());
    }

    Place find() {
        var located = located();
        var place = located instanceof Place.Found named ? options.contract().over(named) : located;
        if (!(place instanceof Place.Found found)) {
            return place;
        }
        return switch (Access.of(options, found.candidates(), found.environment(), engine.console())) {
            case Access.Granted(var environment) -> lined(found, environment);
            case Access.Missing(var problem) -> closed(found, problem);
        };
    }

    private Place lined(Place.Found found, Environment environment) {
        Typed<Place> place = lines.spoken(found.candidates())
                .then(sources -> lines.reached(environment)
                        .then(reached -> Typed.fine(new Place.Found(sources, reached, found.release()))));
        return switch (place) {
            case Typed.Fine<Place>(var ready) -> ready;
            case Typed.Wrong<Place>(var problem) -> closed(found, problem);
        };
    }

    private static Place closed(Place.Found found, Problem problem) {
        found.close();
        return new Place.Unknown(problem);
    }

    private Place located() {
        if (options.source().startsWith(SAMPLE)) {
            return sample(options.source().substring(SAMPLE.length()));
        }
        if (!options.workspace().isBlank()) {
            return workspace();
        }
        return options.environment().isBlank()
                ? guess(Environment.NONE)
                : unknown("-e names an environment of a workspace.", "", "Say with -w where the workspace is.");
    }

    private Place guess(Environment environment) {
        return switch (Guess.at(options.source())) {
            case Guess.Sources(var candidates) -> new Place.Found(candidates, environment, () -> {});
            case Guess.Unknown(var problem) -> new Place.Unknown(problem);
        };
    }

    private Place workspace() {
        WorkspaceFiles files;
        try {
            files = new WorkspaceFiles(Path.of(options.workspace()), engine.allowed());
        } catch (InvalidPathException e) {
            return unknown("“%s” is no path.".formatted(options.workspace()), e.getReason() + ".", "");
        }
        return switch (files.read()) {
            case WorkspaceFiles.Reading.Found(var workspace, var problems) -> {
                problems.forEach(engine.console()::problem);
                keep(Path.of(options.workspace()));
                yield in(workspace, () -> {});
            }
            case WorkspaceFiles.Reading.Absent(var file) ->
                unknown("There is no workspace: %s is missing.".formatted(file), "", "Give the folder that holds it.");
            case WorkspaceFiles.Reading.Unreadable(var problem) -> new Place.Unknown(problem);
        };
    }

    /// Secrets of the workspace are opened when a call needs one.
    private void keep(Path folder) {
        engine.secrets()
                .choose(Desk.secrets(engine, options.passphraseFrom(), folder))
                .ifPresent(engine.console()::problem);
    }

    /// The environment that `env use` chose.
    private Environment used(Workspace workspace) {
        return Usage.of(engine.data(), options.workspace())
                .read()
                .flatMap(workspace::environment)
                .map(workspace::whole)
                .orElse(Environment.NONE);
    }

    private Place in(Workspace workspace, Runnable release) {
        return switch (environment(workspace, used(workspace))) {
            case Named(var environment) ->
                workspace
                        .source(options.source())
                        .<Place>map(source -> new Place.Found(List.of(source), environment, release))
                        .orElseGet(() -> other(workspace, environment));
            case Nameless(var problem) -> new Place.Unknown(problem);
        };
    }

    /// Something besides the workspace's own sources; when it is nothing at all, these are what the person may have
    /// meant.
    private Place other(Workspace workspace, Environment environment) {
        var guessed = guess(environment);
        if (guessed instanceof Place.Found
                || options.source().contains("/")
                || options.source().contains(":")) {
            return guessed;
        }
        return unknown(
                "The workspace has no source “%s”.".formatted(options.source()),
                "",
                "It has %s."
                        .formatted(names(
                                workspace.sources().stream().map(Source::name).toList())));
    }

    private Place sample(String asked) {
        var slash = asked.indexOf('/');
        var id = slash < 0 ? asked : asked.substring(0, slash);
        var name = slash < 0 ? "" : asked.substring(slash + 1);
        var known = new ArrayList<String>();
        for (var provider : engine.samples()) {
            for (var sample : provider.samples()) {
                if (sample.id().equals(id)) {
                    return started(provider.start(id, 0), name);
                }
                known.add(sample.id());
            }
        }
        return unknown("There is no sample “%s”.".formatted(id), "", "There are %s.".formatted(names(known)));
    }

    private Place started(SampleProvider.Running running, String name) {
        var workspace = running.workspace();
        var source = name.isBlank() ? workspace.sources().stream().findFirst() : workspace.source(name);
        var first = workspace.environments().stream().findFirst().orElse(Environment.NONE);
        var place = switch (environment(workspace, first)) {
            case Named(var environment) -> found(source, environment, workspace, name, running::close);
            case Nameless(var problem) -> new Place.Unknown(problem);
        };
        if (place instanceof Place.Unknown) {
            running.close();
        }
        return place;
    }

    private static Place found(
            Optional<Source> source, Environment environment, Workspace workspace, String name, Runnable release) {
        return source.<Place>map(known -> new Place.Found(List.of(known), environment, release))
                .orElseGet(() -> unknown(
                        "The sample has no source “%s”.".formatted(name),
                        "",
                        "It has %s."
                                .formatted(names(workspace.sources().stream()
                                        .map(Source::name)
                                        .toList()))));
    }

    /// The environment that was asked for.
    private sealed interface Asked {}

    private record Named(Environment environment) implements Asked {}

    private record Nameless(Problem problem) implements Asked {}

    private Asked environment(Workspace workspace, Environment otherwise) {
        if (options.environment().isBlank()) {
            return new Named(otherwise);
        }
        return workspace
                .environment(options.environment())
                .<Asked>map(found -> new Named(workspace.whole(found)))
                .orElseGet(() -> new Nameless(Problem.error(
                        "There is no environment “%s”.".formatted(options.environment()),
                        "",
                        "There are %s."
                                .formatted(names(workspace.environments().stream()
                                        .map(Environment::name)
                                        .toList())))));
    }

    private static Place unknown(String what, String cause, String remedy) {
        return new Place.Unknown(Problem.error(what, cause, remedy));
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
