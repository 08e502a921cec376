package dev.sextant.samples.server;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Puts the server's date and an id of the request on every answer, as servers behind a gateway do.
public final class RequestStamp implements ServerInterceptor {
    /// The id of the request, in headers and trailers.
    public static final Metadata.Key<String> REQUEST_ID = key("request-id");

    /// The server's clock when it answered, RFC 9110 section 6.6.1.
    public static final Metadata.Key<String> DATE = key("date");

    private static final Metadata.Key<String> SERVED_BY = key("served-by");

    private final Clock clock;
    private final String server;
    private final AtomicLong requests = new AtomicLong();

    /// Stamps with this clock and name of a server.
    public RequestStamp(Clock clock, String server) {
        this.clock = clock;
        this.server = server;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata metadata, ServerCallHandler<Q, A> next) {
        String id = UUID.nameUUIDFromBytes((server + requests.incrementAndGet()).getBytes(StandardCharsets.UTF_8))
                .toString();
        return next.startCall(
                new SimpleForwardingServerCall<>(call) {
                    @Override
                    public void sendHeaders(Metadata headers) {
                        stamp(headers, id);
                        super.sendHeaders(headers);
                    }

                    @Override
                    public void close(Status status, Metadata trailers) {
                        stamp(trailers, id);
                        super.close(status, trailers);
                    }
                },
                metadata);
    }

    private void stamp(Metadata metadata, String id) {
        metadata.put(
                DATE,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC)));
        metadata.put(REQUEST_ID, id);
        metadata.put(SERVED_BY, server);
    }

    private static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}
