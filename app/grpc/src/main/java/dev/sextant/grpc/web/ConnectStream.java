package dev.sextant.grpc.web;

import dev.sextant.schema.Value;
import io.grpc.Metadata;
import io.grpc.Status;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.Response;

/// Connect for streams: messages in envelopes, the last of which is JSON and says how it ended (Connect, Streaming
/// RPCs).
record ConnectStream() implements Dialect {
    private static final String TYPE = "application/connect+proto";

    @Override
    public Headers headers(long deadline, boolean compressed) {
        var headers = new Headers.Builder()
                .add("content-type", TYPE)
                .add("connect-protocol-version", "1")
                .add("connect-accept-encoding", "gzip");
        if (deadline > 0) {
            headers.add("connect-timeout-ms", String.valueOf(deadline));
        }
        return (compressed ? headers.add("connect-content-encoding", "gzip") : headers).build();
    }

    @Override
    public byte[] frame(byte[] message, boolean compressed) throws IOException {
        return Envelopes.pack(message, compressed);
    }

    @Override
    public Reply reply(Response response, int largest) throws IOException {
        var type = Codes.mediaType(response);
        if (response.code() != 200 || !type.startsWith("application/connect+")) {
            throw Codes.foreign(response);
        }
        if (!type.equals(TYPE)) {
            throw Reply.Unusable.because("the answer is not protobuf but " + type);
        }
        var encoding = Objects.requireNonNullElse(response.header("connect-content-encoding"), "");
        return new Frames(response.headers(), new Envelopes(response.body().byteStream(), encoding, largest));
    }

    /// The messages of an answer up to the one that ends it.
    private record Frames(Headers head, Envelopes envelopes) implements Reply {
        private static final int END = 2;

        @Override
        public Metadata headers() {
            return Fields.fromHttp(head);
        }

        @Override
        public Part next() throws IOException {
            var envelope = envelopes.next().orElseThrow(() -> Unusable.because("the answer ended without saying how"));
            return envelope.flags() == END
                    ? end(envelope.content())
                    : new Part.Message(envelope.content(), envelope.wireSize());
        }

        private static Part end(byte[] content) throws Unusable {
            var said = ConnectError.json(content)
                    .orElseThrow(() -> Unusable.because("the last message of the answer is no JSON object"));
            var trailers = new Metadata();
            if (said.get("metadata").orElse(Value.Null.NULL) instanceof Value.Struct metadata) {
                metadata.members().forEach((name, values) -> put(trailers, name.toLowerCase(Locale.ROOT), values));
            }
            if (said.get("error").orElse(Value.Null.NULL) instanceof Value.Struct error) {
                var read = ConnectError.of(error, Status.Code.UNKNOWN);
                trailers.merge(read.details());
                return new Part.End(read.status(), trailers);
            }
            return new Part.End(Status.OK, trailers);
        }

        private static void put(Metadata trailers, String name, Value values) {
            if (values instanceof Value.Items(var items)) {
                for (var item : items) {
                    if (item instanceof Value.Text(var text)) {
                        Fields.put(trailers, name, text);
                    }
                }
            }
        }
    }
}
