package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/// A command on a source: opens it and hands the contract on.
abstract sealed class SourceCommand implements Callable<Integer>
        permits ListCommand, DescribeCommand, CallCommand, SnippetCommand, HealthCommand {
    private final Engine engine;

    @Mixin
    private SourceOptions options = new SourceOptions();

    @Mixin
    private LineOptions line = new LineOptions();

    SourceCommand(Engine engine) {
        this.engine = engine;
    }

    final Engine engine() {
        return engine;
    }

    final Console console() {
        return engine.console();
    }

    final SourceOptions options() {
        return options;
    }

    @Override
    public final Integer call() {
        return switch (new Places(engine, options, line).find()) {
            case Place.Unknown(var problem) -> refused(problem, Outcome.INVALID, Exit.USAGE);
            case Place.Found found -> {
                try (found) {
                    yield opened(found);
                }
            }
        };
    }

    private int opened(Place.Found found) {
        return switch (engine.session().openFirst(found.candidates(), found.environment())) {
            case Opening.Opened opened -> run(opened, found.environment());
            case Opening.Refused(Source _, var reason, var problem) -> {
                var outcome = Exit.outcome(reason);
                yield refused(problem, outcome, outcome.exitCode());
            }
        };
    }

    /// Does what the command is for.
    abstract int run(Opening.Opened opened, Environment environment);

    /// Says why it was not done; the result is the exit code given.
    abstract int refused(Problem problem, Outcome outcome, int exitCode);
}
