package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;

/// More than anybody can take, taken by the program as a process of its own with a heap of 256 MiB: it ends soon, with
/// a reason, and never for want of memory.
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
final class SmallHeapTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private final Flood flood = new Flood();

    SmallHeapTest() throws IOException {}

    /// How a process ended.
    private record Ended(int code, String said, Duration time) {}

    @AfterEach
    void stop() throws IOException {
        flood.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/gigabyte | -o FILE                                   | The limit is 512 MiB",
                "/gigabyte | -o FILE --max-message-size 2GiB           | 200 OK",
                "/gigabyte | --json --max-message-size 2GiB            | -o FILE takes it whole",
                "/endless  | -o FILE                                   | The limit is 512 MiB",
                "/endless  | --json                                    | The limit is 512 MiB",
                "/events   | --json --deadline 5s                      | No whole answer",
                "/event    | --json                                    | The limit is 32 MiB",
                "/line     |                                           | The limit is 32 MiB",
                "/bomb     | -o FILE                                   | larger than what is taken",
                "/headers  |                                           | The limit is 256 KiB",
                "/x        | --h2c                                     | The connection to",
                "/deep     | --json                                    | 200",
                "/deep     | --check                                   | 200",
            })
    void anAnswerEndsWithAReason(String path, String flags, String words) throws Exception {
        var spec = Files.writeString(folder.resolve("spec.yaml"), """
                openapi: 3.1.0
                info: {title: flood}
                servers: [{url: "%s"}]
                paths: {"%s": {get: {responses: {200: {content: {application/json: {schema: {type: array}}}}}}}}
                """.formatted(flood.url(), path));
        var args = new ArrayList<>(List.of("call", spec.toString(), "GET " + path));
        args.addAll(flags != null && flags.contains("--deadline") ? List.of() : List.of("--deadline", "2m"));
        if (flags != null) {
            args.addAll(Arrays.asList(flags.strip()
                    .replace("FILE", folder.resolve("answer").toString())
                    .split(" ", -1)));
        }
        var ended = run("dev.sextant.cli.Main", args);
        expectReason(ended, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"laughs.yaml | aliases unfold", "deep.json | nested too deep", "wide.yaml | aliases unfold"})
    void aContractEndsWithAReason(String name, String words) throws Exception {
        var file = Files.writeString(
                folder.resolve(name),
                switch (name) {
                    case "deep.json" -> "{\"openapi\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
                    case "wide.yaml" ->
                        "openapi: 3.1.0\na: &a [" + "x,".repeat(10_000) + "x]\nb: [" + "*a,".repeat(10_000) + "*a]\n";
                    default -> laughs();
                });
        expectReason(run("dev.sextant.cli.Main", List.of("list", file.toString())), words);
    }

    private static String laughs() {
        var text = new StringBuilder("openapi: 3.1.0\na0: &a0 lol\n");
        for (var level = 1; level < 40; level++) {
            var below = "*a" + (level - 1);
            text.append("a%d: &a%d [%s]\n".formatted(level, level, (below + ", ").repeat(9) + below));
        }
        return text.toString();
    }

    /// Fails when the process lacked memory, was late, or did not say why it ended.
    private static void expectReason(Ended ended, String words) {
        assertFalse(ended.said().contains("OutOfMemory"), ended.toString());
        assertTrue(ended.said().contains(words), ended.toString());
        assertFalse(ended.said().contains("Exception"), ended.toString());
    }

    @Test
    void aClientWithoutLimitsIsCaught() throws Exception {
        var ended = run("dev.sextant.cli.NaiveClient", List.of(flood.url() + "/endless"));
        assertThrows(AssertionFailedError.class, () -> expectReason(ended, "The limit"));
        assertTrue(ended.said().contains("OutOfMemory"), ended.toString());
    }

    private Ended run(String program, List<String> args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
        command.addAll(args);
        var said = folder.resolve("said");
        var begun = Instant.now();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        var inTime = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        assertTrue(inTime, "not ended after " + PATIENCE);
        return new Ended(process.exitValue(), tail(said), Duration.between(begun, Instant.now()));
    }

    /// The last of what was said, which is all that is looked at.
    private static String tail(Path said) throws IOException {
        try (var channel = Files.newByteChannel(said)) {
            channel.position(Math.max(0, channel.size() - 4096));
            var buffer = ByteBuffer.allocate(4096);
            var count = 0;
            while (count >= 0 && buffer.hasRemaining()) {
                count = channel.read(buffer);
            }
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        }
    }
}
