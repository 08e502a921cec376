package dev.sextant.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The program `buf`, as npm installs it into this module's target.
final class Buf {
    private static final Path PLACE = Path.of("app/bench");
    private static final String PROGRAM = "bin/buf";

    private Buf() {}

    /// Its path; empty where npm does not install it.
    static Optional<Path> program() throws IOException, InterruptedException {
        var module = module();
        if (module.isEmpty()) {
            return Optional.empty();
        }
        var folder = module.get().resolve("target/npm");
        var installed = find(folder);
        return installed.isPresent() || !install(module.get().resolve("npm"), folder) ? installed : find(folder);
    }

    private static Optional<Path> module() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(folder -> folder != null)
                .map(folder -> folder.resolve(PLACE))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /// The program itself, not the script that starts it, which costs 150 ms.
    private static Optional<Path> find(Path folder) throws IOException {
        var packages = folder.resolve("node_modules/@bufbuild");
        if (!Files.isDirectory(packages)) {
            return Optional.empty();
        }
        try (var found = Files.list(packages)) {
            return found.filter(one -> one.getFileName().toString().startsWith("buf-"))
                    .map(one -> one.resolve(PROGRAM))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static boolean install(Path sources, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (var name : List.of("package.json", "package-lock.json")) {
            Files.copy(sources.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            var process = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
