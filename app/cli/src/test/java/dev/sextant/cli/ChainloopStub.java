package dev.sextant.cli;

import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A control plane that knows tokens by what it answers to each, as Chainloop does: an ended user token is
/// UNAUTHENTICATED, a revoked API token UNKNOWN.
final class ChainloopStub implements AutoCloseable {
    /// The contract of its one service.
    static final String PROTO = """
            syntax = "proto3";
            package controlplane.v1;
            message OrganizationServiceListRequest {}
            message OrganizationServiceListResponse {}
            service OrganizationService {
              rpc List(OrganizationServiceListRequest) returns (OrganizationServiceListResponse);
            }
            """;

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Map<String, Status> answers = new ConcurrentHashMap<>();
    private final Server server;

    ChainloopStub() throws IOException {
        var list = MethodDescriptor.<byte[], byte[]>newBuilder(new Octets(), new Octets())
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName("controlplane.v1.OrganizationService/List")
                .build();
        server = OkHttpServerBuilder.forPort(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), InsecureServerCredentials.create())
                .addService(ServerServiceDefinition.builder("controlplane.v1.OrganizationService")
                        .addMethod(ServerMethodDefinition.create(list, this::answer))
                        .build())
                .build()
                .start();
    }

    /// From now on a call with this token ends so.
    void answer(String token, Status status) {
        answers.put("Bearer " + token, status);
    }

    String address() {
        return "grpc://127.0.0.1:" + server.getPort();
    }

    private ServerCall.Listener<byte[]> answer(ServerCall<byte[], byte[]> call, Metadata headers) {
        var said = String.valueOf(headers.get(AUTHORIZATION));
        var status = answers.getOrDefault(said, Status.UNAUTHENTICATED.withDescription("no token"));
        if (status.isOk()) {
            call.sendHeaders(new Metadata());
            call.sendMessage(new byte[0]);
        }
        call.request(1);
        call.close(status, new Metadata());
        return new ServerCall.Listener<>() {};
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /// Messages as their bytes.
    private static final class Octets implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            return new byte[0];
        }
    }
}
