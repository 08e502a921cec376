package dev.sextant.bench;

import dev.sextant.protocol.Opening;
import dev.sextant.session.Session;
import dev.sextant.workspace.SampleProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A server stream of small messages by `buf curl`, by `sextant call` and by the engine as the window uses it. The
/// number of messages is the system property `sextant.bench.messages`.
public final class BufCurlBenchmark implements Benchmark {
    private final Session session = Session.discover();
    private final SampleProvider.Running lab = Labs.start();

    @Override
    public String name() {
        return "buf-curl";
    }

    @Override
    public String question() {
        return "%,d messages of a stream are there sooner than with buf curl".formatted(LoggedStream.MANY);
    }

    @Override
    public List<Step> steps() throws IOException {
        var buf = buf();
        if (buf.isEmpty()) {
            return List.of();
        }
        var source = lab.workspace().sources().getFirst();
        var environment = lab.workspace().environments().getFirst();
        var opened = (Opening.Opened) session.open(source, environment);
        var server = source.location();
        var body = "{\"count\":%d,\"text\":\"word\"}".formatted(LoggedStream.MANY);
        var theirs = List.of(
                buf.getFirst().toString(),
                "curl",
                "--protocol",
                "grpc",
                "--http2-prior-knowledge",
                "-d",
                body,
                server.replace("grpc://", "http://") + "/lab.v1.StreamService/Down");
        var ours = new ArrayList<>(java());
        ours.addAll(List.of("call", server, "lab.v1.StreamService/Down", "-d", body));
        return List.of(
                new Step("buf curl", () -> run(theirs)),
                new Step("sextant call", () -> run(ours)),
                new Step("the engine, every message kept", () -> LoggedStream.run(session, opened, environment)));
    }

    private static List<Path> buf() throws IOException {
        try {
            return Buf.program().stream().toList();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /// The command line with this program's classes, in the flags it is shipped with.
    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.sextant.cli.Main");
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s ended with %d".formatted(command.getFirst(), process.exitValue()));
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        session.close();
        lab.close();
    }
}
