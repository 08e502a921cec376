package dev.sextant.cli;

import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import dev.sextant.workspace.SampleProvider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sextant samples`: runs the sample servers until it is stopped.
@Command(
        name = "samples",
        description = "Start the sample servers on 127.0.0.1, print their addresses, stop on SIGTERM or Ctrl+C.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SamplesCommand implements Callable<Integer> {
    private final Engine engine;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The first port to take; more follow it. Default: free ports.")
    private int port;

    @Option(names = "--json", description = "Print one JSON object a source.")
    private boolean json;

    SamplesCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        var running = new ArrayList<SampleProvider.Running>();
        try {
            for (var provider : engine.samples()) {
                for (var sample : provider.samples()) {
                    var started = provider.start(sample.id(), port == 0 ? 0 : next(running));
                    running.add(started);
                    started.workspace().sources().forEach(source -> print(sample, source));
                }
            }
            if (running.isEmpty()) {
                engine.console().say("There are no samples on the class path.");
                return Exit.INTERNAL;
            }
            engine.console().say("Running. Ctrl+C stops them.");
            new CountDownLatch(1).await();
            return Exit.OK;
        } catch (InterruptedException _) {
            return Exit.OK;
        } finally {
            running.reversed().forEach(SampleProvider.Running::close);
        }
    }

    /// The port after the highest that is taken.
    private int next(List<SampleProvider.Running> running) {
        return running.stream()
                        .flatMap(sample -> sample.workspace().sources().stream())
                        .mapToInt(source -> URI.create(source.location()).getPort())
                        .reduce(port - 1, Math::max)
                + 1;
    }

    private void print(SampleProvider.Sample sample, Source source) {
        if (json) {
            engine.console()
                    .json(Value.Struct.EMPTY
                            .with("sample", new Value.Text(sample.id()))
                            .with("source", new Value.Text(source.name()))
                            .with("location", new Value.Text(source.location())));
        } else {
            engine.console().line("%-16s %-24s %s".formatted(sample.id(), source.name(), source.location()));
        }
    }
}
