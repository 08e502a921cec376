package dev.sextant.http;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that nobody here wrote, from npm, in a process of its own.
public record Foreign(Process process, int port) implements AutoCloseable {
    private static final Path SOURCES = Path.of("src/test/foreign");
    private static final Path FOLDER = Path.of("target/foreign");

    /// Installs the packages unless they are there; the test is skipped where npm does not.
    public static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var lock = "package-lock.json";
        var installed = Files.isDirectory(FOLDER.resolve("node_modules/ws"))
                && Files.mismatch(SOURCES.resolve(lock), FOLDER.resolve(lock)) < 0;
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assumeTrue(installed || npm(), "npm cannot install the foreign programs here: they are not tried");
    }

    private static boolean npm() throws InterruptedException {
        try {
            var process = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("npm.log").toFile())
                    .start();
            return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// A file for a foreign program, in its folder.
    public static Path write(String name, byte[] octets) throws IOException {
        return Files.write(FOLDER.resolve(name), octets).toAbsolutePath();
    }

    /// A program under way; its log stands beside the scripts.
    public static Process run(String script, String... words) throws IOException {
        var command = new ArrayList<>(List.of("node", script));
        command.addAll(Arrays.asList(words));
        return new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(FOLDER.resolve(script + ".log").toFile())
                .start();
    }

    /// A server that first says its port on a line of its own.
    public static Foreign serve(String script, String... words) throws IOException {
        var process = run(script, words);
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = reader.readLine();
        if (line == null || !line.matches("\\d+")) {
            process.destroy();
            throw new AssertionError("%s said %s".formatted(script, line));
        }
        return new Foreign(process, Integer.parseInt(line));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
