package dev.sextant.vault;

import dev.sextant.workspace.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The file of a vault: read whole, replaced whole, readable by its owner alone. Several processes take turns.
final class VaultFile {
    private static final String NAME = "vault";

    private final Path file;

    VaultFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    Path path() {
        return file;
    }

    /// Its bytes; empty when there is no file.
    Optional<byte[]> read() throws IOException {
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    void write(byte[] bytes) throws IOException {
        AtomicFile.writePrivately(file, bytes);
    }

    /// Something that reads the file and then writes it.
    interface Turn<T> {
        /// Takes the turn.
        T take() throws IOException;
    }

    /// Keeps other processes from writing meanwhile.
    <T> T alone(Turn<T> turn) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var beside = file.resolveSibling(NAME + ".lock");
        try (var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assert lock.isValid();
            return turn.take();
        }
    }
}
