package dev.sextant.samples.lab;

import dev.sextant.samples.lab.web.LabWeb;
import dev.sextant.samples.server.GrpcServer;
import dev.sextant.samples.server.GrpcServer.Place;
import dev.sextant.samples.server.Loopback;
import dev.sextant.samples.server.Reflection;
import dev.sextant.samples.server.RequestStamp;
import dev.sextant.samples.server.Transport;
import dev.sextant.samples.web.WebServer;
import io.grpc.util.TransmitStatusRuntimeExceptionInterceptor;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// The lab sample while it runs.
public final class Lab implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lab-timer").factory());
    private final GrpcServer grpc;
    private final WebServer web;

    private Lab(Options options) {
        var clock = Clock.systemUTC();
        web = WebServer.start(options.webPort(), options.transport(), LabWeb.routes(), LabWeb::refusal);
        try {
            grpc = GrpcServer.start(
                    new Place(options.port(), options.transport(), options.reflection()),
                    List.of(
                            new EchoService(),
                            new StreamService(clock, timer),
                            new FailureService(),
                            new LoadService(timer)),
                    List.of(
                            TransmitStatusRuntimeExceptionInterceptor.instance(),
                            new CallMetadata.Interceptor(),
                            new RequestStamp(clock, "lab")));
        } catch (UncheckedIOException e) {
            web.close();
            throw e;
        }
    }

    /// How it runs.
    ///
    /// @param port gRPC port, or 0 for any that is free
    /// @param webPort HTTP port, or 0 for any that is free
    /// @param transport in clear or over TLS
    /// @param reflection what it tells of itself
    public record Options(int port, int webPort, Transport transport, Reflection reflection) {
        /// In clear on any free ports, with reflection open to everyone.
        public static final Options DEFAULT = new Options(0, 0, new Transport.Plaintext(), Reflection.OPEN);

        /// The same on this port for gRPC and the next one for HTTP; 0 for any that are free.
        public Options at(int first) {
            return new Options(first, first == 0 ? 0 : first + 1, transport, reflection);
        }

        /// The same over this transport.
        public Options over(Transport other) {
            return new Options(port, webPort, other, reflection);
        }

        /// The same with this reflection.
        public Options telling(Reflection other) {
            return new Options(port, webPort, transport, other);
        }
    }

    /// Starts it; returns when it listens.
    ///
    /// @throws UncheckedIOException if a port cannot be listened on
    public static Lab start(Options options) {
        return new Lab(options);
    }

    /// The gRPC port.
    public int port() {
        return grpc.port();
    }

    /// The gRPC address, `127.0.0.1:port`.
    public String grpc() {
        return Loopback.HOST + ":" + port();
    }

    /// The HTTP address, without a slash at the end; its contract is at `/openapi.yaml`, its operations below `/lab`.
    public URI web() {
        return web.address();
    }

    /// Stops at once.
    @Override
    public void close() {
        grpc.close();
        web.close();
        timer.shutdownNow();
    }
}
