package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The command as a process of its own: signals, pipes, exit codes.
@DisabledOnOs(OS.WINDOWS)
final class ProcessTest {
    private static final long PATIENCE_SECONDS = 60;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void samplesRunUntilTheyAreTerminated() throws IOException, InterruptedException {
        var samples = sextant("samples", "--json");
        try (var out = reader(samples)) {
            var first = Shell.struct(out.readLine());
            var location = ((Value.Text) first.get("location").orElseThrow()).text();
            assertEquals(Exit.OK, Shell.real("list", location).code());

            samples.toHandle().destroy();
            assertTrue(samples.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(Exit.OK, samples.exitValue());
            assertEquals(11, Shell.real("list", location).code());
        }
    }

    @Test
    void terminatedCallLeavesAsCancelled() throws IOException, InterruptedException {
        var call =
                sextant("call", "sample:control-plane", "WorkflowRunService/Watch", "-P", "id=" + openRun(), "--json");
        try (var out = reader(call)) {
            var first = out.readLine();
            assertTrue(first.contains("\"event\""), first);
            call.toHandle().destroy();
            assertTrue(call.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));

            assertEquals(Exit.CANCELLED, call.exitValue());
            var last = out.lines().reduce(first, (_, line) -> line);
            assertTrue(last.contains("\"outcome\":\"cancelled\""), last);
        }
    }

    @Test
    void exitCodeTellsTheOutcome() throws IOException, InterruptedException {
        var call = sextant("call", "sample:control-plane", "WorkflowService/List", "-e", "anonymous");

        assertTrue(call.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(4, call.exitValue());
    }

    /// A run that goes on; the sample's data is the same each time.
    private static String openRun() {
        var ran = Shell.real(
                "call", "sample:control-plane", "WorkflowRunService/List", "-P", "states=RUN_STATE_INITIALIZED");
        var id = Path.parse("runs[0].id").in(Shell.struct(ran.out())).orElseThrow();
        return ((Value.Text) id).text();
    }

    private Process sextant(String... args) throws IOException {
        var command = new ArrayList<String>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.sextant.cli.Main"));
        command.addAll(List.of(args));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
