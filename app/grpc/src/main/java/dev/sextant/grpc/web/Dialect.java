package dev.sextant.grpc.web;

import dev.sextant.protocol.Source;
import io.grpc.MethodDescriptor.MethodType;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;

/// How a call is said in HTTP.
interface Dialect {
    /// The dialect of a wire for calls of this kind.
    static Dialect of(Source.Wire wire, MethodType kind) {
        return switch (wire) {
            case GRPC -> throw new IllegalArgumentException("gRPC itself is spoken by its own channel");
            case GRPC_WEB -> new GrpcWeb(false);
            case GRPC_WEB_TEXT -> new GrpcWeb(true);
            case CONNECT -> kind == MethodType.UNARY ? new ConnectUnary() : new ConnectStream();
        };
    }

    /// The headers that belong to the protocol; the deadline in milliseconds, 0 for none.
    Headers headers(long deadline, boolean compressed);

    /// A message as it stands in a body.
    byte[] frame(byte[] message, boolean compressed) throws IOException;

    /// The request as a GET, for methods that change nothing; none where the dialect has no such thing.
    default Optional<String> query(byte[] message, boolean compressed) throws IOException {
        return Optional.empty();
    }

    /// Reads an answer whose messages may have so many bytes.
    Reply reply(Response response, int largest) throws IOException;
}
