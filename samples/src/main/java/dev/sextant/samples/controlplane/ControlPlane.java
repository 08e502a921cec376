package dev.sextant.samples.controlplane;

import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.Seed;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.controlplane.policy.PolicyLibrary;
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
import io.grpc.util.TransmitStatusRuntimeExceptionInterceptor;
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
    private final GrpcServer grpc;
    private final ScheduledExecutorService timer;

    private ControlPlane(Fleet fleet, Gate gate, GrpcServer grpc, ScheduledExecutorService timer) {
        this.fleet = fleet;
        this.gate = gate;
        this.grpc = grpc;
        this.timer = timer;
    }

    /// How it runs.
    ///
    /// @param clock its time
    /// @param port gRPC port, or 0 for any that is free
    /// @param transport in clear or over TLS
    /// @param reflection what it tells of itself
    public record Options(Clock clock, int port, Transport transport, Reflection reflection) {
        /// In clear on any free port, with reflection open to everyone.
        public static final Options DEFAULT =
                new Options(Clock.systemUTC(), 0, new Transport.Plaintext(), Reflection.OPEN);

        /// The same at another time.
        public Options with(Clock other) {
            return new Options(other, port, transport, reflection);
        }

        /// The same on this port.
        public Options at(int other) {
            return new Options(clock, other, transport, reflection);
        }

        /// The same over this transport.
        public Options over(Transport other) {
            return new Options(clock, port, other, reflection);
        }

        /// The same with this reflection.
        public Options telling(Reflection other) {
            return new Options(clock, port, transport, other);
        }
    }

    /// Starts it; returns when it listens.
    ///
    /// @throws java.io.UncheckedIOException if the port cannot be listened on
    public static ControlPlane start(Options options) {
        Clock clock = options.clock();
        Fleet fleet = Seed.fleet(clock);
        var gate = new Gate(fleet);
        var policies = new PolicyLibrary(clock);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("control-plane-timer").factory());
        GrpcServer grpc = GrpcServer.start(
                new Place(options.port(), options.transport(), options.reflection()),
                Services.over(fleet, gate, policies, timer),
                List.of(
                        TransmitStatusRuntimeExceptionInterceptor.instance(),
                        new TokenCheck(
                                gate, new Denial(clock), options.reflection().guarded()),
                        new RequestStamp(clock, "control-plane")));
        return new ControlPlane(fleet, gate, grpc, timer);
    }

    /// The gRPC port.
    public int port() {
        return grpc.port();
    }

    /// The gRPC address, `127.0.0.1:port`.
    public String grpc() {
        return Loopback.HOST + ":" + port();
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
        timer.shutdownNow();
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
