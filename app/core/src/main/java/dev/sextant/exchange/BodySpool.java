package dev.sextant.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Takes a body while it arrives: the first bytes in memory, all in a temporary file once they are more than 1 MiB. One
/// thread writes; others may read what came by its [Arrival].
public final class BodySpool extends OutputStream {
    /// Bytes kept in memory at most.
    public static final int IN_MEMORY = 1 << 20;

    private static final int FIRST_ROOM = 1 << 13;

    private byte[] memory = new byte[FIRST_ROOM];
    private @Nullable Path file;
    private @Nullable OutputStream spilled;
    private @Nullable RandomAccessFile spilledBack;
    private @Nullable Body whole;
    private long size;
    private boolean ended;

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] octets, int offset, int length) throws IOException {
        if (spilled == null && size + length > IN_MEMORY) {
            spill();
        }
        if (spilled == null) {
            makeRoom((int) size + length);
            System.arraycopy(octets, offset, memory, (int) size, length);
        } else {
            spilled.write(octets, offset, length);
        }
        size += length;
        notifyAll();
    }

    private void makeRoom(int wanted) {
        if (wanted > memory.length) {
            memory = Arrays.copyOf(memory, Math.max(wanted, memory.length * 2));
        }
    }

    /// Bytes taken so far.
    public synchronized long size() {
        return size;
    }

    /// What others may read while this is written: a body the server says to be of a media type.
    public Arrival arrival(String mediaType) {
        return new Coming(mediaType);
    }

    /// The body of what was written, closing this; the wire size is asked for last.
    public synchronized Body finish(String mediaType, LongSupplier wireSize) {
        try {
            if (spilled != null) {
                spilled.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var body = file == null
                ? Body.of(mediaType, Arrays.copyOf(memory, (int) size), wireSize.getAsLong())
                : Body.of(mediaType, file, size, wireSize.getAsLong());
        whole = body;
        end();
        return body;
    }

    private void spill() throws IOException {
        file = Files.createTempFile("sextant-body-", ".bin");
        file.toFile().deleteOnExit();
        spilled = Files.newOutputStream(file);
        spilled.write(memory, 0, (int) size);
        memory = new byte[0];
    }

    private void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public synchronized void close() throws IOException {
        end();
        if (spilled != null) {
            spilled.close();
        }
        if (spilledBack != null) {
            spilledBack.close();
            spilledBack = null;
        }
    }

    private synchronized int read(long from, byte[] into, int most) throws IOException {
        var length = (int) Math.min(most, size - from);
        if (length <= 0) {
            return 0;
        }
        if (file == null) {
            System.arraycopy(memory, (int) from, into, 0, length);
            return length;
        }
        // Not a channel: that of a reader who is interrupted would be closed for all.
        var back = spilledBack == null ? new RandomAccessFile(file.toFile(), "r") : spilledBack;
        spilledBack = back;
        back.seek(from);
        back.readFully(into, 0, length);
        return length;
    }

    private synchronized boolean await(long offset) throws InterruptedException {
        while (offset >= size && !ended) {
            wait();
        }
        return offset < size;
    }

    private synchronized Optional<Body> whole() {
        return Optional.ofNullable(whole);
    }

    /// What is written here, for those who read it.
    private final class Coming implements Arrival {
        private final String mediaType;

        Coming(String mediaType) {
            this.mediaType = mediaType;
        }

        @Override
        public String mediaType() {
            return mediaType;
        }

        @Override
        public long size() {
            return BodySpool.this.size();
        }

        @Override
        public int read(long from, byte[] into, int most) throws IOException {
            return BodySpool.this.read(from, into, most);
        }

        @Override
        public boolean await(long offset) throws InterruptedException {
            return BodySpool.this.await(offset);
        }

        @Override
        public Optional<Body> whole() {
            return BodySpool.this.whole();
        }
    }
}
