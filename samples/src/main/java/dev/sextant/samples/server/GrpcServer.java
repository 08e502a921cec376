package dev.sextant.samples.server;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthProto;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// A gRPC server on 127.0.0.1 with health and reflection beside its own services.
public final class GrpcServer implements AutoCloseable {
    private static final int LARGEST_REQUEST_BYTES = 64 << 20;

    private static final long SECONDS_TO_STOP = 2;

    private final Server server;

    private GrpcServer(Server server) {
        this.server = server;
    }

    /// Where a server listens and what it tells of itself.
    ///
    /// @param port the port, or 0 for any that is free
    /// @param transport in clear or over TLS
    /// @param reflection what it tells of itself
    public record Place(int port, Transport transport, Reflection reflection) {}

    /// Starts a server.
    ///
    /// @param place where it listens
    /// @param services its own services
    /// @param interceptors what every call goes through, the outermost last
    /// @throws UncheckedIOException if the port is taken
    public static GrpcServer start(
            Place place, List<? extends BindableService> services, List<ServerInterceptor> interceptors) {
        Executor threads = Thread.ofVirtual().name("sample-call")::start;
        var builder = OkHttpServerBuilder.forPort(
                        Loopback.at(place.port()), place.transport().grpc())
                .executor(threads)
                .maxInboundMessageSize(LARGEST_REQUEST_BYTES);
        definitions(place.reflection(), services)
                .forEach(service -> builder.addService(ServerInterceptors.intercept(service, interceptors)));
        try {
            return new GrpcServer(builder.build().start());
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + place.port() + " cannot be listened on", e);
        }
    }

    /// The port it listens on.
    public int port() {
        return server.getPort();
    }

    /// Stops at once; calls under way are cancelled.
    @Override
    public void close() {
        try {
            server.shutdownNow().awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<ServerServiceDefinition> definitions(
            Reflection reflection, List<? extends BindableService> services) {
        var all = new ArrayList<ServerServiceDefinition>();
        services.forEach(service -> all.add(service.bindService()));
        var health = new HealthStatusManager();
        all.forEach(service -> health.setStatus(service.getServiceDescriptor().getName(), ServingStatus.SERVING));
        all.add(health.getHealthService().bindService());
        List<String> names = all.stream()
                .map(service -> service.getServiceDescriptor().getName())
                .toList();
        Contract contract = Contract.ofSamples().with(HealthProto.getDescriptor());
        all.addAll(ReflectionService.definitions(reflection.versions(), contract, names));
        return all;
    }
}
