package dev.sextant.protocol;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Programs that nobody here wrote, from npm, each in a process of its own; they and their packages lie in a folder().
public record Foreign(String name) {
    private static final String LOCK = "package-lock.json";

    /// A program that serves and first says where: a port, or an address.
    public record Server(Process process, String place) implements AutoCloseable {
        /// The port, where it says one.
        public int port() {
            return Integer.parseInt(place);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /// Copies the programs and installs the packages that their lock names, unless they are there. The test is skipped,
    /// and says so, where npm cannot.
    public void install() throws IOException, InterruptedException {
        var sources = Path.of("src", "test", name);
        Files.createDirectories(folder());
        var isThere = holds(sources.resolve(LOCK));
        try (var files = Files.list(sources)) {
            for (var file : files.toList()) {
                Files.copy(file, at(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assumeTrue(
                isThere || fetched(),
                "npm cannot install what src/test/%s names: nothing is tested against it".formatted(name));
    }

    /// Where they run.
    public Path folder() {
        return Path.of("target", name);
    }

    private Path at(Path file) {
        return folder().resolve(file.getFileName());
    }

    /// Whether these very packages were installed to the end.
    private boolean holds(Path lock) throws IOException {
        return Files.exists(folder().resolve("node_modules/.package-lock.json"))
                && Files.exists(at(lock))
                && Files.mismatch(lock, at(lock)) < 0;
    }

    private boolean fetched() throws InterruptedException {
        try {
            var process = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                    .directory(folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder().resolve("npm.log").toFile())
                    .start();
            return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// A file for a program.
    public Path write(String name, byte[] octets) throws IOException {
        return Files.write(folder().resolve(name), octets).toAbsolutePath();
    }

    /// A program under way; its log stands beside the scripts.
    public Process run(String script, String... words) throws IOException {
        var command = new ArrayList<>(List.of("node", script));
        command.addAll(Arrays.asList(words));
        return new ProcessBuilder(command)
                .directory(folder().toFile())
                .redirectError(folder().resolve(script + ".log").toFile())
                .start();
    }

    /// A server that says its port or its address on a line of its own.
    public Server serve(String script, String... words) throws IOException {
        var process = run(script, words);
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.strip().matches("\\d+|https?://\\S+")) {
                return new Server(process, line.strip());
            }
        }
        process.destroyForcibly();
        throw new AssertionError("%s ended without saying where it is".formatted(script));
    }
}
