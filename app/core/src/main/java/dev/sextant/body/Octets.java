package dev.sextant.body;

import dev.sextant.exchange.Body;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/// The bytes of a body where they lie: in memory, or in a file that is mapped. For any number of threads.
final class Octets {
    private final MemorySegment bytes;

    private Octets(MemorySegment bytes) {
        this.bytes = bytes;
    }

    /// The bytes of a body as they came, whatever they are.
    static Octets asTheyLie(Body body) throws IOException {
        var file = body.file();
        if (file.isEmpty()) {
            return of(body.head(Math.toIntExact(body.size())));
        }
        try (var channel = FileChannel.open(file.get(), StandardOpenOption.READ)) {
            return new Octets(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()));
        }
    }

    /// These bytes, which are not copied.
    static Octets of(byte[] bytes) {
        return new Octets(MemorySegment.ofArray(bytes));
    }

    long size() {
        return bytes.byteSize();
    }

    /// Copies bytes from an offset on into a buffer, as many as there are and fit; says how many.
    int read(long from, byte[] into) {
        return read(from, into, into.length);
    }

    /// Copies bytes from an offset on into a buffer, so many at most; says how many.
    int read(long from, byte[] into, int most) {
        var length = (int) Math.min(most, size() - from);
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, into, 0, length);
        return length;
    }
}
