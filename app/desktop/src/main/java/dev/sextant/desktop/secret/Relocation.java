package dev.sextant.desktop.secret;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.environment.SecretKeeper.LockableSecrets;
import dev.sextant.environment.SecretKeeper.Opened;
import dev.sextant.environment.SecretStore;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// Takes all secrets from one way of keeping them to another: at any moment all are in one of the two. Blocks.
final class Relocation {
    private Relocation() {}

    /// What came of it.
    sealed interface Moved {
        /// They are kept that way now, and open; what they came from is to be shut.
        record Kept(LockableSecrets from, SecretKeeper keeper, LockableSecrets store) implements Moved {}

        /// They are in memory now; what they came from is to be shut.
        record Fleeting(LockableSecrets from) implements Moved {}

        /// All is as it was.
        record Refused(Problem problem) implements Moved {}
    }

    /// Takes them from what is open in a folder to this keeper, or else into memory. The passphrase is wiped.
    static Moved move(Opened source, Optional<SecretKeeper> to, SecretStore memory, Path folder, Secret passphrase) {
        try (passphrase) {
            return switch (source) {
                case Opened.Refused(var problem) -> new Moved.Refused(problem);
                case Opened.Ready(var from) ->
                    to.map(keeper -> kept(from, keeper, folder, passphrase))
                            .orElseGet(() -> toMemory(from, memory, folder)
                                    .<Moved>map(Moved.Refused::new)
                                    .orElseGet(() -> new Moved.Fleeting(from)));
            };
        }
    }

    private static Moved kept(LockableSecrets from, SecretKeeper keeper, Path folder, Secret passphrase) {
        return switch (move(from, keeper, folder, passphrase)) {
            case Opened.Ready(var store) -> new Moved.Kept(from, keeper, store);
            case Opened.Refused(var problem) -> new Moved.Refused(problem);
        };
    }

    /// Keeps them that way in the same folder; what came of it is open, or refused and then all is as it was.
    static Opened move(LockableSecrets from, SecretKeeper to, Path folder, Secret passphrase) {
        var draft = folder.resolveSibling(folder.getFileName() + ".moving");
        try {
            clear(draft);
            return switch (to.open(draft, passphrase)) {
                case Opened.Refused refused -> refused;
                case Opened.Ready(var store) -> {
                    var problem = copy(from, store);
                    store.close();
                    if (problem.isPresent()) {
                        clear(draft);
                        yield new Opened.Refused(problem.get());
                    }
                    replace(draft, folder);
                    yield to.open(folder, passphrase);
                }
            };
        } catch (IOException e) {
            return new Opened.Refused(refusal(folder, e));
        }
    }

    /// Takes them to a store that keeps nothing, and the file away; the result is why not.
    static Optional<Problem> toMemory(LockableSecrets from, SecretStore memory, Path folder) {
        var problem = copy(from, memory);
        if (problem.isPresent()) {
            return problem;
        }
        try {
            clear(folder);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(refusal(folder, e));
        }
    }

    private static Optional<Problem> copy(LockableSecrets from, SecretStore to) {
        for (var slot : from.slots()) {
            switch (from.get(slot)) {
                case SecretStore.Held.Present(var secret) -> {
                    var problem = to.put(slot, secret);
                    if (problem.isPresent()) {
                        return problem;
                    }
                }
                case SecretStore.Held.Absent _ -> {}
                case SecretStore.Held.Unavailable(var problem) -> {
                    return Optional.of(problem);
                }
            }
        }
        return Optional.empty();
    }

    /// Each file takes the place of the one of its name in one step.
    private static void replace(Path draft, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files(draft)) {
            Files.move(
                    file,
                    folder.resolve(file.getFileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(draft);
    }

    private static void clear(Path folder) throws IOException {
        for (var file : files(folder)) {
            Files.delete(file);
        }
        Files.deleteIfExists(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Problem refusal(Path folder, IOException e) {
        return Problem.error(
                        "The secrets were not moved.",
                        "%s: %s.".formatted(e.getClass().getSimpleName(), e.getMessage()),
                        "They are where they were.")
                .at(folder.toString());
    }
}
