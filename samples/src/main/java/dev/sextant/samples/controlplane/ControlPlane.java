package dev.sextant.samples.controlplane;

import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.Seed;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.controlplane.policy.PolicyLibrary;
import dev.sextant.samples.controlplane.rest.PolicyApi;
import dev.sextant.samples.controlplane.service.Services;
import dev.sextant.samples.controlplane.token.Denial;
import dev.sextant.samples.controlplane.token.Gate;
import dev.sextant.samples.controlplane.token.TokenCheck;
import dev.sextant.samples.server.GrpcServer;
import dev.sextant.samples.server.GrpcServer.Place;
import dev.sextant.samples.server.Loopback;
import dev.sextant.samples.server.Reflection;
import dev.sextant.samples.server.RequestStamp;
import dev.sextant.samples.server.Transport;
import dev.sextant.samples.web.WebServer;
import io.grpc.ServerInterceptor;
import io.grpc.util.TransmitStatusRuntimeExceptionInterceptor;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// The control plane sample while it runs.
public final class ControlPlane implements AutoCloseable {
    private static final Duration EXPIRED_SINCE = Duration.ofSeconds(3 * 3600 + 12 * 60 + 4);
    private static final String DEMO_API_TOKEN = "ci";

    private final Fleet fleet;
    private final Gate gate;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("control-plane-timer").factory());
    private final GrpcServer grpc;
    private final WebServer rest;

    private ControlPlane(Options options) {
        fleet = Seed.fleet(options.clock());
        gate = new Gate(fleet);
        var policies = new PolicyLibrary(options.clock());
        rest = WebServer.start(
                options.restPort(),
                options.transport(),
                new PolicyApi(fleet, policies, gate).routes(),
                PolicyApi::refusal);
        try {
            grpc = GrpcServer.start(
                    new Place(options.port(), options.transport(), options.reflection()),
                    Services.over(fleet, gate, policies, timer),
                    interceptors(options));
        } catch (UncheckedIOException e) {
            rest.close();
            throw e;
        }
    }

    /// How it runs.
    ///
    /// @param clock its time
    /// @param port gRPC port, or 0 for any that is free
    /// @param restPort REST port, or 0 for any that is free
    /// @param transport in clear or over TLS
    /// @param reflection what it tells of itself
    public record Options(Clock clock, int port, int restPort, Transport transport, Reflection reflection) {
        /// In clear on any free port, with reflection open to everyone.
        public static final Options DEFAULT =
                new Options(Clock.systemUTC(), 0, 0, new Transport.Plaintext(), Reflection.OPEN);

        /// The same at another time.
        public Options with(Clock other) {
            return new Options(other, port, restPort, transport, reflection);
        }

        /// The same on this port for gRPC and the next one for REST; 0 for any that are free.
        public Options at(int first) {
            return new Options(clock, first, first == 0 ? 0 : first + 1, transport, reflection);
        }

        /// The same over this transport.
        public Options over(Transport other) {
            return new Options(clock, port, restPort, other, reflection);
        }

        /// The same with this reflection.
        public Options telling(Reflection other) {
            return new Options(clock, port, restPort, transport, other);
        }
    }

    /// Starts it; returns when it listens.
    ///
    /// @throws UncheckedIOException if a port cannot be listened on
    public static ControlPlane start(Options options) {
        return new ControlPlane(options);
    }

    /// The gRPC port.
    public int port() {
        return grpc.port();
    }

    /// The gRPC address, `127.0.0.1:port`.
    public String grpc() {
        return Loopback.HOST + ":" + port();
    }

    /// The REST address, without a slash at the end; its contract is at `/openapi.yaml`.
    public URI rest() {
        return rest.address();
    }

    /// A user token of a person who owns one organization and may read another.
    public String userToken() {
        return gate.userToken(fleet.users().get(Seed.PERSON), Gate.USER_LIFETIME);
    }

    /// A user token of the same person that has expired some hours ago.
    public String expiredToken() {
        return gate.userToken(fleet.users().get(Seed.PERSON), EXPIRED_SINCE.negated());
    }

    /// An API token without an end.
    public String apiToken() {
        return apiToken(DEMO_API_TOKEN);
    }

    /// An API token that has been revoked.
    public String revokedToken() {
        return apiToken("old-jenkins");
    }

    /// Stops at once.
    @Override
    public void close() {
        grpc.close();
        rest.close();
        timer.shutdownNow();
    }

    private List<ServerInterceptor> interceptors(Options options) {
        return List.of(
                TransmitStatusRuntimeExceptionInterceptor.instance(),
                new TokenCheck(
                        gate, new Denial(options.clock()), options.reflection().guarded()),
                new RequestStamp(options.clock(), "control-plane"));
    }

    private String apiToken(String name) {
        Tenant home = fleet.tenants().get(Seed.HOME);
        return home.tokens().all().stream()
                .filter(token -> token.getName().equals(name))
                .findFirst()
                .map(token -> gate.apiToken(home, token))
                .orElseThrow(() -> new IllegalStateException("The sample has no API token " + name));
    }
}
