package dev.sextant.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Replaces a file so that at any moment, power cuts included, either the old or the new one is there whole.
public final class AtomicFile {
    private AtomicFile() {}

    /// Writes beside it, forces that to the disk, renames it over the file, and forces the rename.
    public static void write(Path file, byte[] content) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var folder = target.resolveSibling("").toAbsolutePath();
        var draft = target.resolveSibling(".%s.%x.tmp".formatted(target.getFileName(), System.nanoTime()));
        try {
            writeThrough(draft, content);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        force(folder);
    }

    private static void writeThrough(Path draft, byte[] content) throws IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /// Some systems (Windows) cannot open a folder; there the rename itself is durable.
    private static void force(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException _) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }
}
