package dev.sextant.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `sextant` alone: says what there is.
@Command(
        name = "sextant",
        description = "Explore an API from its contract: list what it offers, see what a call takes, make the call.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Sextant.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Try it on the servers that came along:",
            "  sextant list sample:control-plane",
            "  sextant describe sample:control-plane StatusService/Infoz",
            "  sextant call sample:control-plane StatusService/Infoz",
            "",
            "The body goes to standard output, all else to standard error."
        })
final class Sextant implements Callable<Integer> {
    private final Engine engine;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Sextant(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(engine.console().errWriter());
        return Exit.USAGE;
    }

    /// The version that this was built as.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            try (var in = Sextant.class.getResourceAsStream("version")) {
                var version = in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
                return new String[] {"sextant " + version};
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
