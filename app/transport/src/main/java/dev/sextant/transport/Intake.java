package dev.sextant.transport;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.BodySpool;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import okhttp3.Response;
import org.brotli.dec.BrotliInputStream;

/// Takes in the body of an answer: undoes gzip, deflate and Brotli, counts bytes on both sides, stops at what is too
/// large.
final class Intake implements AutoCloseable {
    /// From here on a body may be at most [#STEEPEST] times what came over the net.
    private static final long TRUSTED = 10L << 20;

    private static final long STEEPEST = 1000;
    private static final long LARGEST_MESSAGE = 32L << 20;
    private static final Set<String> CODINGS = Set.of("gzip", "x-gzip", "deflate", "br");

    private final Counting wire;
    private final String encoding;
    private final String mediaType;
    private final long largest;
    private final long length;
    private final BodySpool spool = new BodySpool();

    Intake(Response response, long largest) {
        this.wire = new Counting(response.body().byteStream());
        this.encoding = header(response, "Content-Encoding");
        this.mediaType = header(response, "Content-Type");
        this.largest = largest;
        this.length = response.body().contentLength();
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

    /// The media type as the server said it.
    String mediaType() {
        return mediaType;
    }

    /// Bytes taken so far, after decompression.
    long size() {
        return spool.size();
    }

    /// Reads to the end.
    void take(Timeline timeline) throws IOException {
        var source = decoded();
        var buffer = new byte[1 << 16];
        var told = false;
        for (var count = source.read(buffer); count >= 0; count = source.read(buffer)) {
            check(spool.size() + count);
            spool.write(buffer, 0, count);
            if (!told && wire.count() != length) {
                timeline.arriving(spool.arrival(mediaType));
            }
            told = true;
            timeline.received(wire.count(), length);
        }
    }

    /// What was taken.
    Body body() {
        return spool.finish(mediaType, wire::count);
    }

    /// One message of a stream is held in memory.
    void checkMessage(long size) throws TooLarge {
        check(size);
        if (largest == Request.Terms.LARGEST_ANSWER && size > LARGEST_MESSAGE) {
            throw tooLarge(LARGEST_MESSAGE);
        }
    }

    private static TooLarge tooLarge(long limit) {
        return new TooLarge("The limit is " + (limit >> 20 > 0 ? (limit >> 20) + " MiB" : limit + " B"));
    }

    void check(long size) throws TooLarge {
        if (size > largest) {
            throw tooLarge(largest);
        }
        if (size > TRUSTED && size / STEEPEST > wire.count()) {
            throw new TooLarge("It unpacks to more than %d times its size".formatted(STEEPEST));
        }
    }

    /// The body as it was before it was encoded, the last coding undone first (RFC 9110 section 8.4).
    InputStream decoded() throws IOException {
        InputStream source = wire;
        for (var coding :
                List.of(encoding.toLowerCase(Locale.ROOT).split(",", -1)).reversed()) {
            source = decoded(source, coding.strip());
        }
        return source;
    }

    private static InputStream decoded(InputStream source, String coding) throws IOException {
        if (!CODINGS.contains(coding)) {
            return source;
        }
        var peeked = new PushbackInputStream(source);
        var first = peeked.read();
        if (first < 0) {
            return peeked;
        }
        peeked.unread(first);
        return switch (coding) {
            case "deflate" -> new InflaterInputStream(peeked);
            case "br" -> new BrotliInputStream(peeked, 1 << 16);
            default -> new GZIPInputStream(peeked, 1 << 16);
        };
    }

    @Override
    public void close() throws IOException {
        wire.close();
        spool.close();
    }
}
