package dev.sextant.transport;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.BodySpool;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import okhttp3.Response;

/// Takes in the body of an answer: undoes gzip and deflate, counts bytes on both sides, stops at what is too large.
final class Intake implements AutoCloseable {
    /// From here on a body may be at most [#STEEPEST] times what came over the net.
    private static final long TRUSTED = 10L << 20;

    private static final long STEEPEST = 1000;

    private final Counting wire;
    private final String encoding;
    private final String mediaType;
    private final long largest;
    private final BodySpool spool = new BodySpool();

    Intake(Response response, long largest) {
        this.wire = new Counting(response.body().byteStream());
        this.encoding = header(response, "Content-Encoding");
        this.mediaType = header(response, "Content-Type");
        this.largest = largest;
    }

    private static String header(Response response, String name) {
        return Objects.requireNonNullElse(response.header(name), "");
    }

    /// A body beyond the limits.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(String message) {
            super(message);
        }
    }

    /// Bytes taken so far, after decompression.
    long size() {
        return spool.size();
    }

    /// Reads to the end.
    void take() throws IOException {
        var source = decoded();
        var buffer = new byte[1 << 16];
        for (var count = source.read(buffer); count >= 0; count = source.read(buffer)) {
            check(spool.size() + count);
            spool.write(buffer, 0, count);
        }
    }

    /// What was taken.
    Body body() {
        return spool.finish(mediaType, wire::count);
    }

    private void check(long size) throws TooLarge {
        if (size > largest) {
            throw new TooLarge("The limit is %d MiB".formatted(largest >> 20));
        }
        if (size > TRUSTED && size / STEEPEST > wire.count()) {
            throw new TooLarge("It unpacks to more than %d times its size".formatted(STEEPEST));
        }
    }

    private InputStream decoded() throws IOException {
        var coding = encoding.toLowerCase(Locale.ROOT).strip();
        if (!coding.equals("gzip") && !coding.equals("x-gzip") && !coding.equals("deflate")) {
            return wire;
        }
        var peeked = new PushbackInputStream(wire);
        var first = peeked.read();
        if (first < 0) {
            return peeked;
        }
        peeked.unread(first);
        return coding.equals("deflate") ? new InflaterInputStream(peeked) : new GZIPInputStream(peeked, 1 << 16);
    }

    @Override
    public void close() throws IOException {
        wire.close();
        spool.close();
    }
}
