package dev.sextant.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// A temporary file that grows at its end and is read anywhere. Not a channel, which an interrupted reader would close.
/// For one thread at a time.
final class SpoolFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final RandomAccessFile file;
    private final byte[] waiting = new byte[BUFFER];
    private int held;
    private long written;

    private SpoolFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    static SpoolFile create(String prefix) throws IOException {
        var path = Files.createTempFile(prefix, ".bin");
        path.toFile().deleteOnExit();
        return new SpoolFile(path, new RandomAccessFile(path.toFile(), "rw"));
    }

    /// Bytes in it, those not yet on the disk included.
    long size() {
        return written + held;
    }

    void append(InputStream in) throws IOException {
        while (true) {
            if (held == BUFFER) {
                flush();
            }
            var read = in.read(waiting, held, BUFFER - held);
            if (read < 0) {
                return;
            }
            held += read;
        }
    }

    void append(byte[] few) throws IOException {
        if (held + few.length > BUFFER) {
            flush();
        }
        System.arraycopy(few, 0, waiting, held, few.length);
        held += few.length;
    }

    private void flush() throws IOException {
        file.seek(written);
        file.write(waiting, 0, held);
        written += held;
        held = 0;
    }

    byte[] read(long from, int length) throws IOException {
        flush();
        var octets = new byte[length];
        file.seek(from);
        file.readFully(octets);
        return octets;
    }

    /// Deletes it.
    @Override
    public void close() {
        try {
            file.close();
            Files.deleteIfExists(path);
        } catch (IOException _) {
            // It goes when the run ends.
        }
    }
}
