package dev.sextant.grpc.proto;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// protoc as it comes with Sextant, unpacked on first use into a folder that only this user can read. For several
/// threads.
public final class Protoc implements AutoCloseable {
    private static final String RESOURCE = "protoc.exe";
    private static final long SECONDS = 120;

    private @Nullable Path home;

    /// What a run of it gave: the exit code and everything it said.
    record Run(int code, String words) {}

    /// A folder of its own for one compilation, or empty where this build carries no protoc.
    Optional<Path> workshop() throws IOException {
        var folder = home();
        return folder.isEmpty() ? folder : Optional.of(Files.createTempDirectory(folder.get(), "run"));
    }

    /// The program itself, unpacked; empty where this build carries none.
    public Optional<Path> program() throws IOException {
        return home().map(folder -> folder.resolve(RESOURCE));
    }

    private synchronized Optional<Path> home() throws IOException {
        var known = home;
        if (known != null && Files.exists(known.resolve(RESOURCE))) {
            return Optional.of(known);
        }
        try (var resource = Protoc.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                return Optional.empty();
            }
            var folder = Files.createTempDirectory("sextant-protoc");
            var program = folder.resolve(RESOURCE);
            Files.copy(resource, program);
            if (!program.toFile().setExecutable(true, true)) {
                throw new IOException("%s cannot be made executable".formatted(program));
            }
            home = folder;
            return Optional.of(folder);
        }
    }

    /// Runs it in a workshop with these arguments; an interrupt ends it.
    Run run(Path workshop, List<String> arguments) throws IOException, InterruptedException {
        var list = Files.write(workshop.resolve("arguments"), arguments);
        var said = workshop.resolve("said");
        var process = new ProcessBuilder(program(workshop), "@" + list)
                .directory(Files.createDirectories(workshop.resolve("empty")).toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nothing(workshop)))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("protoc did not end within %d seconds".formatted(SECONDS));
            }
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readString(said, StandardCharsets.ISO_8859_1));
    }

    private static String program(Path workshop) {
        return workshop.resolveSibling(RESOURCE).toString();
    }

    private static File nothing(Path workshop) throws IOException {
        return Files.write(workshop.resolve("nothing"), new byte[0]).toFile();
    }

    /// Removes a folder and what is in it.
    static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Protoc::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (home != null) {
            remove(home);
            home = null;
        }
    }
}
