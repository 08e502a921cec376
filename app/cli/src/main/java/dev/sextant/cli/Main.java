package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import picocli.CommandLine;

/// The command line's door: `sextant list | describe | call | snippet | health | samples`.
public final class Main {
    private Main() {}

    /// Runs one command and leaves with its exit code. SIGINT and SIGTERM stop what runs and still let it say how it
    /// ended.
    public static void main(String[] args) {
        var stop = Stop.ofThisThread();
        int code;
        try (var engine = Engine.discover(Console.system())) {
            code = run(engine, args);
        }
        stop.finished(code);
        System.exit(code);
    }

    /// Runs one command over an engine; the result is the exit code.
    static int run(Engine engine, String... args) {
        var line = new CommandLine(new Sextant(engine));
        line.addSubcommand(new ListCommand(engine))
                .addSubcommand(new DescribeCommand(engine))
                .addSubcommand(new CallCommand(engine))
                .addSubcommand(new SnippetCommand(engine))
                .addSubcommand(new HealthCommand(engine))
                .addSubcommand(new SamplesCommand(engine))
                .addSubcommand(new EnvCommand(engine))
                .addSubcommand(new CredentialCommand(engine))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(engine.console().outWriter())
                .setErr(engine.console().errWriter())
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler((fault, _, _) -> failed(engine, fault));
        var codes = new LinkedHashMap<String, String>();
        Exit.meanings().forEach((code, meaning) -> codes.put(" " + code, meaning));
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(codes);
        try {
            return line.execute(args);
        } finally {
            engine.console().flush();
        }
    }

    /// A reader that went away, as `head` does, is no fault of ours; anything else is.
    private static int failed(Engine engine, Exception fault) {
        if (fault instanceof UncheckedIOException) {
            return Exit.CANCELLED;
        }
        engine.console()
                .problem(Problem.error(
                        "Sextant itself failed: %s.".formatted(fault),
                        "This is a fault of the program.",
                        "Report it."));
        return Exit.INTERNAL;
    }
}
