package dev.sextant.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Takes a body while it arrives: the first bytes in memory, all in a temporary file once they are more than 1 MiB. For
/// one thread.
public final class BodySpool extends OutputStream {
    /// Bytes kept in memory at most.
    public static final int IN_MEMORY = 1 << 20;

    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream spilled;
    private long size;

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        size += length;
        if (spilled == null && size > IN_MEMORY) {
            spill();
        }
        (spilled == null ? memory : spilled).write(octets, offset, length);
    }

    /// Bytes taken so far.
    public long size() {
        return size;
    }

    /// The body of what was written, closing this; the wire size is asked for last.
    public Body finish(String mediaType, LongSupplier wireSize) {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file == null
                ? Body.of(mediaType, memory.toByteArray(), wireSize.getAsLong())
                : Body.of(mediaType, file, size, wireSize.getAsLong());
    }

    private void spill() throws IOException {
        file = Files.createTempFile("sextant-body-", ".bin");
        file.toFile().deleteOnExit();
        spilled = Files.newOutputStream(file);
        memory.writeTo(spilled);
        memory = new ByteArrayOutputStream(0);
    }

    @Override
    public void close() throws IOException {
        if (spilled != null) {
            spilled.close();
        }
    }
}
