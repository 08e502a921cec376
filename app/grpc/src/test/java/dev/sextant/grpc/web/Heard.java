package dev.sextant.grpc.web;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.grpc.connection.Target;
import dev.sextant.protocol.Source;
import dev.sextant.transport.Trust;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// What a call over HTTP heard.
final class Heard extends ClientCall.Listener<byte[]> {
    private static final Metadata.Key<byte[]> DETAILS =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    private final List<String> payloads = new ArrayList<>();
    private final CompletableFuture<Status> end = new CompletableFuture<>();
    private Metadata headers = new Metadata();
    private Metadata trailers = new Metadata();

    /// Calls a method of this kind with one empty message and waits for the end.
    static Heard of(int port, Source.Wire wire, MethodType kind) throws Exception {
        var trust = (Trust.Ready) Trust.of(Tls.SYSTEM);
        // HTTP/1.1 has no streams both ways at once; the answers are the same.
        var asked = kind == MethodType.BIDI_STREAMING ? MethodType.CLIENT_STREAMING : kind;
        var route = Route.USUAL.speaking(Route.Version.HTTP_1_1);
        var connection = new WebConnection(new Target("127.0.0.1", port, false), wire, trust, route);
        connection.arrive(Duration.ofSeconds(5), _ -> {});
        var heard = new Heard();
        var call = connection.channel().newCall(method(asked), CallOptions.DEFAULT);
        call.start(heard, new Metadata());
        call.request(10);
        call.sendMessage(new byte[0]);
        call.halfClose();
        heard.end.get(20, TimeUnit.SECONDS);
        connection.close();
        return heard;
    }

    private static MethodDescriptor<byte[], byte[]> method(MethodType kind) {
        return MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(kind)
                .setFullMethodName("connectrpc.conformance.v1.ConformanceService/Any")
                .setRequestMarshaller(new Bytes())
                .setResponseMarshaller(new Bytes())
                .build();
    }

    @Override
    public void onHeaders(Metadata received) {
        headers = received;
    }

    @Override
    public void onMessage(byte[] message) {
        payloads.add(HexFormat.of().formatHex(message));
    }

    @Override
    public void onClose(Status status, Metadata received) {
        trailers = received;
        end.complete(status);
    }

    Status status() {
        return end.join();
    }

    List<String> payloads() {
        return payloads;
    }

    List<String> headers() {
        return texts(headers);
    }

    List<String> trailers() {
        return texts(trailers);
    }

    com.google.rpc.Status details() {
        var bytes = trailers.get(DETAILS);
        try {
            return bytes == null ? com.google.rpc.Status.getDefaultInstance() : com.google.rpc.Status.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Metadata metadata) {
        var texts = new ArrayList<String>();
        for (var name : metadata.keys()) {
            if (!name.endsWith("-bin")) {
                var values = metadata.getAll(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
                if (values != null) {
                    values.forEach(value -> texts.add((name + ":" + value).toLowerCase(Locale.ROOT)));
                }
            }
        }
        return texts;
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream message) {
            try {
                return message.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
