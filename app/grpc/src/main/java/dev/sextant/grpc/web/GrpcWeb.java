package dev.sextant.grpc.web;

import io.grpc.Metadata;
import io.grpc.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.Response;

/// gRPC-Web, its bodies binary or in base64 (PROTOCOL-WEB.md): the trailers are the last message.
record GrpcWeb(boolean text) implements Dialect {
    private static final String BINARY_TYPE = "application/grpc-web";
    private static final String TEXT_TYPE = "application/grpc-web-text";

    @Override
    public Headers headers(long deadline, boolean compressed) {
        var type = (text ? TEXT_TYPE : BINARY_TYPE) + "+proto";
        var headers = new Headers.Builder()
                .add("content-type", type)
                .add("accept", type)
                .add("x-grpc-web", "1")
                .add("grpc-accept-encoding", "gzip");
        if (deadline > 0) {
            headers.add("grpc-timeout", deadline + "m");
        }
        return (compressed ? headers.add("grpc-encoding", "gzip") : headers).build();
    }

    @Override
    public byte[] frame(byte[] message, boolean compressed) throws IOException {
        var envelope = Envelopes.pack(message, compressed);
        return text ? Base64.getEncoder().encode(envelope) : envelope;
    }

    @Override
    public Reply reply(Response response, int largest) throws IOException {
        var type = Codes.mediaType(response);
        var expected = text ? TEXT_TYPE : BINARY_TYPE;
        if (!type.equals(expected) && !type.startsWith(expected + "+")) {
            throw Codes.foreign(response);
        }
        if (!type.equals(expected) && !type.equals(expected + "+proto")) {
            throw Reply.Unusable.because("the answer is not protobuf but " + type);
        }
        if (response.code() != 200 && response.header("grpc-status") == null) {
            throw Codes.foreign(response);
        }
        // A status among the headers counts when there is no body.
        if (response.header("grpc-status") != null && response.body().source().exhausted()) {
            return new Reply.Ended(Frames.end(response.headers()));
        }
        var encoding = Objects.requireNonNullElse(response.header("grpc-encoding"), "");
        InputStream body = response.body().byteStream();
        return new Frames(response.headers(), new Envelopes(text ? new Base64Segments(body) : body, encoding, largest));
    }

    /// The messages of an answer up to the trailers.
    private record Frames(Headers head, Envelopes envelopes) implements Reply {
        private static final int TRAILERS = 0x80;

        @Override
        public Metadata headers() {
            return Fields.fromHttp(head);
        }

        @Override
        public Part next() throws IOException {
            var envelope = envelopes.next().orElseThrow(Frames::unsaid);
            return envelope.flags() == TRAILERS
                    ? end(trailers(new String(envelope.content(), StandardCharsets.UTF_8)))
                    : new Part.Message(envelope.content(), envelope.wireSize());
        }

        private static Headers trailers(String block) {
            var trailers = new Headers.Builder();
            block.lines().forEach(line -> {
                var colon = line.indexOf(':');
                if (colon > 0) {
                    trailers.addUnsafeNonAscii(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            });
            return trailers.build();
        }

        private static Part.End end(Headers trailers) throws Unusable {
            var code = trailers.get("grpc-status");
            if (code == null) {
                throw unsaid();
            }
            var message = trailers.get("grpc-message");
            var status = Status.fromCodeValue(number(code));
            return new Part.End(
                    message == null ? status : status.withDescription(Percent.decoded(message)),
                    Fields.fromHttp(trailers));
        }

        private static Unusable unsaid() {
            return new Unusable(Status.UNKNOWN.withDescription("the answer ended without a status"));
        }

        private static int number(String code) {
            try {
                return Integer.parseInt(code.strip());
            } catch (NumberFormatException _) {
                return Status.Code.UNKNOWN.value();
            }
        }
    }
}
