package dev.sextant.cli;

import dev.sextant.compare.Matrix;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import dev.sextant.session.Round;
import dev.sextant.workspace.Workspace;
import dev.sextant.workspace.WorkspaceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Sends a call to several environments and prints in what their answers differ.
final class Comparing {
    private final Engine engine;
    private final SourceOptions options;
    private final CompareOptions compare;

    Comparing(Engine engine, SourceOptions options, CompareOptions compare) {
        this.engine = engine;
        this.options = options;
        this.compare = compare;
    }

    /// The environments by name, with what the options put over them.
    Typed<List<Environment>> environments(Opening.Opened opened) {
        if (compare.environments().size() < 2) {
            return Typed.wrong("--compare wants two environments or more.", "", "Name them with a comma between.");
        }
        if (options.workspace().isBlank()) {
            return Typed.wrong(
                    "--compare names environments of a workspace.", "", "Say with -w where the workspace is.");
        }
        var files = new WorkspaceFiles(Path.of(options.workspace()), engine.allowed());
        return files.read() instanceof WorkspaceFiles.Reading.Found(var workspace, var _)
                ? named(workspace, opened)
                : Typed.wrong("The workspace cannot be read.", "", "");
    }

    private Typed<List<Environment>> named(Workspace workspace, Opening.Opened opened) {
        var found = new ArrayList<Environment>();
        for (var name : compare.environments()) {
            var environment = workspace.environment(name.strip()).map(workspace::whole);
            if (environment.isEmpty()) {
                return Typed.wrong(
                        "There is no environment “%s”.".formatted(name.strip()),
                        "",
                        "There are %s."
                                .formatted(workspace.environments().stream()
                                        .map(Environment::name)
                                        .collect(Collectors.joining(", "))));
            }
            switch (Access.of(options, List.of(opened.source()), environment.get(), engine.console())) {
                case Access.Granted(var granted) -> found.add(granted);
                case Access.Missing(var problem) -> {
                    return new Typed.Wrong<>(problem);
                }
            }
        }
        return Typed.fine(List.copyOf(found));
    }

    /// Sends and prints; gives the exit code.
    int run(Opening.Opened opened, Call call, List<Environment> environments) {
        try {
            var answers = Round.send(engine.session(), opened, call, environments);
            var matrix = Matrix.of(answers, compare.rules());
            if (options.json()) {
                engine.console().json(MatrixText.json(matrix));
            } else {
                MatrixText.lines(matrix).forEach(engine.console()::line);
            }
            matrix.notes().forEach(engine.console()::say);
            return matrix.sameResults() ? answers.getFirst().outcome().exitCode() : Exit.DIFFERS;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Outcome.CANCELLED.exitCode();
        }
    }
}
