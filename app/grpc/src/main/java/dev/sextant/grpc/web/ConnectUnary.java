package dev.sextant.grpc.web;

import io.grpc.Metadata;
import io.grpc.Status;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;

/// Connect for one message each way: the bodies are the messages themselves (Connect, Unary RPCs).
record ConnectUnary() implements Dialect {
    private static final String TYPE = "application/proto";
    private static final String JSON = "application/json";
    private static final String TRAILER = "trailer-";

    @Override
    public Headers headers(long deadline, boolean compressed) {
        var headers = new Headers.Builder()
                .add("content-type", TYPE)
                .add("connect-protocol-version", "1")
                .add("accept-encoding", "gzip");
        if (deadline > 0) {
            headers.add("connect-timeout-ms", String.valueOf(deadline));
        }
        return (compressed ? headers.add("content-encoding", "gzip") : headers).build();
    }

    @Override
    public byte[] frame(byte[] message, boolean compressed) throws IOException {
        return compressed ? Gzip.pack(message) : message;
    }

    @Override
    public Optional<String> query(byte[] message, boolean compressed) throws IOException {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(frame(message, compressed));
        return Optional.of("connect=v1&encoding=proto&base64=1%s&message=%s"
                .formatted(compressed ? "&compression=gzip" : "", text));
    }

    @Override
    public Reply reply(Response response, int largest) throws IOException {
        var type = Codes.mediaType(response);
        if (response.code() != 200) {
            return type.equals(JSON) ? refused(response, largest) : foreign(response);
        }
        if (!type.equals(TYPE)) {
            throw type.equals(JSON)
                    ? Reply.Unusable.because("the answer is not protobuf but JSON")
                    : Codes.foreign(response);
        }
        var wire = body(response, largest);
        return new Single(response.headers(), unpacked(response, wire, largest), wire.length);
    }

    private static Reply foreign(Response response) throws IOException {
        throw Codes.foreign(response);
    }

    private static Reply refused(Response response, int largest) throws IOException {
        var error = ConnectError.json(unpacked(response, body(response, largest), largest));
        if (error.isEmpty()) {
            throw Codes.foreign(response);
        }
        var read = ConnectError.of(error.get(), Codes.of(response.code()));
        var trailers = Fields.fromHttp(plain(response.headers()));
        trailers.merge(Fields.fromHttp(response.headers(), TRAILER));
        trailers.merge(read.details());
        return new Reply.Ended(new Reply.Part.End(read.status(), trailers));
    }

    private static byte[] body(Response response, int largest) throws IOException {
        try (var in = response.body().byteStream()) {
            var bytes = in.readNBytes(largest);
            if (bytes.length == largest && in.read() >= 0) {
                throw Gzip.tooLarge(largest);
            }
            return bytes;
        }
    }

    private static byte[] unpacked(Response response, byte[] body, int largest) throws IOException {
        var encoding = Objects.requireNonNullElse(response.header("Content-Encoding"), "identity")
                .toLowerCase(Locale.ROOT);
        return encoding.equals("identity") ? body : Gzip.unpack(body, encoding, largest);
    }

    /// The headers that are no trailers.
    private static Headers plain(Headers headers) {
        var plain = headers.newBuilder();
        headers.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(TRAILER))
                .forEach(plain::removeAll);
        return plain.build();
    }

    /// The one message and the end behind it.
    private static final class Single implements Reply {
        private final Headers head;
        private final byte[] message;
        private final long wireSize;
        private boolean given;

        private Single(Headers head, byte[] message, long wireSize) {
            this.head = head;
            this.message = message;
            this.wireSize = wireSize;
        }

        @Override
        public Metadata headers() {
            return Fields.fromHttp(plain(head));
        }

        @Override
        public Part next() {
            if (given) {
                return new Part.End(Status.OK, Fields.fromHttp(head, TRAILER));
            }
            given = true;
            return new Part.Message(message, wireSize);
        }
    }
}
