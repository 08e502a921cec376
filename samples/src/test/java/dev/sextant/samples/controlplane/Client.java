package dev.sextant.samples.controlplane;

import dev.sextant.samples.server.MovableClock;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.grpc.stub.MetadataUtils;

/// A control plane with a client to it.
final class Client implements AutoCloseable {
    final MovableClock clock = new MovableClock();
    final ControlPlane server;
    final ManagedChannel channel;

    Client() {
        this(ControlPlane.Options.DEFAULT);
    }

    Client(ControlPlane.Options options) {
        server = ControlPlane.start(options.with(clock));
        channel = OkHttpChannelBuilder.forTarget(server.grpc()).usePlaintext().build();
    }

    /// Calls with the user token.
    Channel user() {
        return with(server.userToken());
    }

    /// Calls with this token.
    Channel with(String token) {
        return header(channel, "authorization", "Bearer " + token);
    }

    /// Calls with this organization.
    static Channel in(String organization, Channel channel) {
        return header(channel, "fleet-organization", organization);
    }

    private static Channel header(Channel channel, String name, String value) {
        var metadata = new Metadata();
        metadata.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
        ClientInterceptor attach = MetadataUtils.newAttachHeadersInterceptor(metadata);
        return ClientInterceptors.intercept(channel, attach);
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.close();
    }
}
