package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.protocol.Pulse;
import dev.sextant.protocol.Vitals;
import dev.sextant.protocol.Vitals.Feeling;
import dev.sextant.protocol.Vitals.State;
import io.grpc.BindableService;
import io.grpc.InsecureServerCredentials;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// How servers are and how the way to them stands, told as it changes.
final class PulseTest {
    private static final long PATIENCE_SECONDS = 60;
    private static final String PROBE = "probe.v1.Probe";

    private final LinkedBlockingQueue<Vitals> heard = new LinkedBlockingQueue<>();

    @Test
    void tellsTheHealthOfEachServiceAsItChanges() {
        var health = new HealthStatusManager();
        health.setStatus(PROBE, ServingStatus.SERVING);
        try (var server = start(health.getHealthService());
                var desk = Desk.plain(server.port());
                var _ = pulse(desk, List.of("", PROBE, "nobody.v1.Knows"))) {
            await(now -> feelings(now).equals(List.of(Feeling.SERVING, Feeling.SERVING, Feeling.UNLISTED)));
            health.setStatus(PROBE, ServingStatus.NOT_SERVING);
            var down = await(now -> feelings(now).get(1) == Feeling.NOT_SERVING);
            assertEquals(State.READY, down.line().state());
            assertEquals("NOT_SERVING", down.services().get(1).said());
            health.setStatus(PROBE, ServingStatus.SERVING);
            await(now -> feelings(now).get(1) == Feeling.SERVING);
        }
    }

    @Test
    void saysThatAServerOffersNoHealth() {
        try (var server = StubServer.start(Contracts.probe(), Rules.echo());
                var desk = Desk.plain(server.port());
                var _ = pulse(desk, List.of("", PROBE))) {
            await(now -> feelings(now).equals(List.of(Feeling.NOT_OFFERED, Feeling.NOT_OFFERED)));
        }
    }

    @Test
    void asksOnceWhereTheServerCannotBeWatched() {
        try (var server = start(new CheckOnly());
                var desk = Desk.plain(server.port());
                var _ = pulse(desk, List.of("", PROBE))) {
            await(now -> feelings(now).equals(List.of(Feeling.SERVING, Feeling.SERVING)));
        }
    }

    @Test
    void followsAServerThatEndsItsConnections() {
        try (var server = start(
                        new HealthStatusManager().getHealthService(),
                        builder -> builder.maxConnectionAge(1, TimeUnit.SECONDS)
                                .maxConnectionAgeGrace(100, TimeUnit.MILLISECONDS));
                var desk = Desk.plain(server.port());
                var _ = pulse(desk, List.of(""))) {
            await(now -> now.line().returns() >= 2
                    && now.line().state() == State.AGAIN
                    && feelings(now).getFirst() == Feeling.SERVING);
        }
    }

    @Test
    void saysWhyThereIsNoConnectionAndComesBack() throws IOException {
        try (var server = start(new HealthStatusManager().getHealthService())) {
            var relay = Relay.to(server.port());
            var port = relay.port();
            try (var desk = Desk.plain(port);
                    var _ = pulse(desk, List.of(""))) {
                await(now -> feelings(now).getFirst() == Feeling.SERVING);
                relay.close();
                var gone = await(now -> now.line().state() == State.FAILING
                        && now.line().trouble().contains("Nothing listens"));
                assertEquals(Feeling.UNHEARD, feelings(gone).getFirst());
                try (var _ = Relay.at(port, server.port())) {
                    await(now ->
                            now.line().state() == State.AGAIN && feelings(now).getFirst() == Feeling.SERVING);
                }
            }
        }
    }

    @Test
    void leavesNothingAtTheServerOnceItIsClosed() throws InterruptedException {
        var health = new Watched();
        try (var server = start(health);
                var desk = Desk.plain(server.port())) {
            var pulse = pulse(desk, List.of(""));
            await(now -> feelings(now).getFirst() == Feeling.SERVING);
            pulse.close();
            assertTrue(health.cancelled.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
            heard.clear();
        }
        assertTrue(heard.isEmpty(), heard.toString());
    }

    @Test
    void saysWhatKeepsItFromAPlaceThatIsNone() {
        try (var server = StubServer.start(Contracts.probe(), Rules.echo());
                var desk = Desk.plain(server.port());
                var nowhere = Desk.at("file:///nowhere.proto");
                var _ = nowhere.protocol().pulse(desk.catalog(), nowhere.endpoint(), List.of(""), heard::add)) {
            assertEquals(State.CLOSED, await(_ -> true).line().state());
        }
    }

    private Pulse pulse(Desk desk, List<String> services) {
        return desk.protocol().pulse(desk.catalog(), desk.endpoint(), services, heard::add);
    }

    private static List<Feeling> feelings(Vitals vitals) {
        return vitals.services().stream().map(Vitals.Health::feeling).toList();
    }

    private Vitals await(Predicate<Vitals> wanted) {
        try {
            while (true) {
                var next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("nothing more was heard");
                }
                if (wanted.test(next)) {
                    return next;
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static StubServer start(BindableService health) {
        return start(health, _ -> {});
    }

    private static StubServer start(BindableService health, Consumer<OkHttpServerBuilder> settings) {
        return StubServer.start(Contracts.probe(), Rules.echo(), InsecureServerCredentials.create(), builder -> {
            builder.addService(health);
            settings.accept(builder);
        });
    }

    /// A server of the first version of the health service, which knew no Watch.
    private static final class CheckOnly extends HealthGrpc.HealthImplBase {
        @Override
        public void check(HealthCheckRequest request, StreamObserver<HealthCheckResponse> answer) {
            answer.onNext(SERVING);
            answer.onCompleted();
        }
    }

    /// Notices when nobody watches any more.
    private static final class Watched extends HealthGrpc.HealthImplBase {
        private final CountDownLatch cancelled = new CountDownLatch(1);

        @Override
        public void watch(HealthCheckRequest request, StreamObserver<HealthCheckResponse> answer) {
            ((ServerCallStreamObserver<HealthCheckResponse>) answer).setOnCancelHandler(cancelled::countDown);
            answer.onNext(SERVING);
        }
    }

    private static final HealthCheckResponse SERVING =
            HealthCheckResponse.newBuilder().setStatus(ServingStatus.SERVING).build();
}
