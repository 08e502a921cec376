package dev.sextant.body;

import dev.sextant.exchange.Arrival;
import dev.sextant.exchange.Body;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/// The bytes of a body: where they lie, or while they arrive. For any number of threads.
sealed interface Octets permits LyingOctets, ComingOctets, AwaitedOctets {
    /// The bytes of a body as they came, whatever they are.
    static Octets asTheyLie(Body body) throws IOException {
        var file = body.file();
        if (file.isEmpty()) {
            return of(body.head(Math.toIntExact(body.size())));
        }
        try (var channel = FileChannel.open(file.get(), StandardOpenOption.READ)) {
            return new LyingOctets(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()));
        }
    }

    /// These bytes, which are not copied.
    static Octets of(byte[] bytes) {
        return new LyingOctets(MemorySegment.ofArray(bytes));
    }

    /// The bytes of a body that still arrives.
    static Octets of(Arrival arrival) {
        return new ComingOctets(arrival);
    }

    /// How many are there by now.
    long size();

    /// Copies bytes from an offset on into a buffer, as many as there are and fit; says how many.
    default int read(long from, byte[] into) {
        return read(from, into, into.length);
    }

    /// Copies bytes from an offset on into a buffer, so many at most; says how many.
    int read(long from, byte[] into, int most);

    /// Whether there is a byte at an offset.
    default boolean has(long offset) {
        return offset < size();
    }

    /// Whether no more come.
    default boolean ended() {
        return true;
    }

    /// The same bytes for one that waits for those it asks for, and says each time before it does.
    default Octets awaited(Runnable before) {
        return this;
    }
}
