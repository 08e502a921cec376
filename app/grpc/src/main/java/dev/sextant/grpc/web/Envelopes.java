package dev.sextant.grpc.web;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// Messages behind a prefix of five bytes: flags and length (gRPC over HTTP/2, Length-Prefixed-Message; Connect,
/// Enveloped-Message).
final class Envelopes {
    private static final int COMPRESSED = 1;
    private static final int PREFIX = 5;
    private static final int CHUNK = 1 << 20;

    private final DataInputStream in;
    private final String encoding;
    private final int largest;

    /// Reads envelopes whose content is in this encoding where they say that they are compressed.
    Envelopes(InputStream in, String encoding, int largest) {
        this.in = new DataInputStream(in);
        this.encoding = encoding;
        this.largest = largest;
    }

    /// One of them, unpacked; `flags` without the one for compression.
    record Envelope(int flags, byte[] content, long wireSize) {}

    /// The next one; empty at the end of the body.
    Optional<Envelope> next() throws IOException {
        var flags = in.read();
        if (flags < 0) {
            return Optional.empty();
        }
        try {
            var length = Integer.toUnsignedLong(in.readInt());
            if (length > largest) {
                throw Gzip.tooLarge(largest);
            }
            var content = content((int) length);
            var compressed = (flags & COMPRESSED) != 0;
            return Optional.of(new Envelope(
                    flags & ~COMPRESSED,
                    compressed ? Gzip.unpack(content, encoding, largest) : content,
                    length + PREFIX));
        } catch (EOFException _) {
            throw Reply.Unusable.because("the answer broke off within the prefix of a message");
        }
    }

    /// So many bytes, room for which is made as they come. Nothing is asked for when all are there: OkHttp's stream
    /// would
    /// wait for the next message before it gives this one.
    private byte[] content(int length) throws IOException {
        var content = new byte[Math.min(length, CHUNK)];
        var read = in.readNBytes(content, 0, content.length);
        while (read == content.length && read < length) {
            content = Arrays.copyOf(content, (int) Math.min(length, 2L * read));
            read += in.readNBytes(content, read, content.length - read);
        }
        if (read < length) {
            throw Reply.Unusable.because("the answer broke off within a message");
        }
        return content;
    }

    /// A message in an envelope.
    static byte[] pack(byte[] message, boolean compressed) throws IOException {
        var content = compressed ? Gzip.pack(message) : message;
        var out = new ByteArrayOutputStream(content.length + PREFIX);
        out.write(compressed ? COMPRESSED : 0);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        out.writeBytes(content);
        return out.toByteArray();
    }
}
