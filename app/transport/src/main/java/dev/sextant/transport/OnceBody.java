package dev.sextant.transport;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// Bytes that are sent once only, unless they may be repeated. Leaves the media type to the headers.
final class OnceBody extends RequestBody {
    private final byte[] octets;
    private final boolean repeatable;

    OnceBody(byte[] octets, boolean repeatable) {
        this.octets = octets;
        this.repeatable = repeatable;
    }

    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return octets.length;
    }

    @Override
    public boolean isOneShot() {
        return !repeatable;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(octets);
    }
}
