package dev.sextant.desktop.viewer;

import dev.sextant.exchange.Body;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;

/// The bytes of a body where they lie: in memory, or in a file that is mapped. For any number of threads.
final class Octets {
    /// UTF-16 up to this size is turned into UTF-8 to be read; larger bodies are left as they are.
    private static final long LARGEST_UTF16 = 8L << 20;

    private final MemorySegment bytes;

    private Octets(MemorySegment bytes) {
        this.bytes = bytes;
    }

    /// The bytes of a body; text in UTF-16 that says so by its byte order mark becomes UTF-8.
    static Octets of(Body body) throws IOException {
        var mark = body.head(2);
        if (mark.length == 2 && body.size() <= LARGEST_UTF16) {
            if (mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
                return inUtf8(body, StandardCharsets.UTF_16LE);
            }
            if (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) {
                return inUtf8(body, StandardCharsets.UTF_16BE);
            }
        }
        return asTheyLie(body);
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

    private static Octets inUtf8(Body body, Charset charset) throws IOException {
        var text = new String(body.head(Math.toIntExact(body.size())), charset);
        return of(text.substring(1).getBytes(StandardCharsets.UTF_8));
    }

    long size() {
        return bytes.byteSize();
    }

    /// Copies bytes from an offset on into a buffer, as many as there are and fit; says how many.
    int read(long from, byte[] into) {
        var length = (int) Math.min(into.length, size() - from);
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, into, 0, length);
        return length;
    }
}
