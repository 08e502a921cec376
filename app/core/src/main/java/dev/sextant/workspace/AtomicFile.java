package dev.sextant.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Replaces a file so that at any moment, power cuts included, either the old or the new one is there whole.
public final class AtomicFile {
    private AtomicFile() {}

    /// Writes beside it, forces that to the disk, renames it over the file, and forces the rename.
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, new FileAttribute<?>[0]);
    }

    /// The same, and only the owner may read or write the file, where the system knows such rights.
    public static void writePrivately(Path file, byte[] content) throws IOException {
        var rights = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var known = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        write(file, content, known ? new FileAttribute<?>[] {rights} : new FileAttribute<?>[0]);
    }

    private static void write(Path file, byte[] content, FileAttribute<?>[] rights) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var folder = target.resolveSibling("").toAbsolutePath();
        var draft = target.resolveSibling(".%s.%x.tmp".formatted(target.getFileName(), System.nanoTime()));
        try {
            writeThrough(draft, content, rights);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        force(folder);
    }

    private static void writeThrough(Path draft, byte[] content, FileAttribute<?>[] rights) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(draft, options, rights)) {
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
