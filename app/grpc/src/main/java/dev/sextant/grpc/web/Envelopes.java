package dev.sextant.grpc.web;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/// Messages behind a prefix of five bytes: flags and length (gRPC over HTTP/2, Length-Prefixed-Message; Connect,
/// Enveloped-Message).
final class Envelopes {
    private static final int COMPRESSED = 1;
    private static final int PREFIX = 5;

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
            var content = in.readNBytes((int) length);
            if (content.length < length) {
                throw Reply.Unusable.because("the answer broke off within a message");
            }
            var compressed = (flags & COMPRESSED) != 0;
            return Optional.of(new Envelope(
                    flags & ~COMPRESSED,
                    compressed ? Gzip.unpack(content, encoding, largest) : content,
                    length + PREFIX));
        } catch (EOFException _) {
            throw Reply.Unusable.because("the answer broke off within the prefix of a message");
        }
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
