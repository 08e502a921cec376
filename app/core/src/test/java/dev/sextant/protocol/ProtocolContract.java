package dev.sextant.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Authorization;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Lifetime;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every protocol keeps to. An adapter's test extends it and brings a real server on 127.0.0.1.
public abstract class ProtocolContract {
    private static final String CANARY = "canary-8c1f2e7a-never-to-be-seen";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LinkedBlockingQueue<ExchangeEvent> events = new LinkedBlockingQueue<>();
    private Ground ground;
    private Protocol protocol;

    /// What an adapter brings: a source with a server behind it, a call that answers at once, one that takes a minute,
    /// and endpoints where nobody listens and where TLS shows a certificate nobody signed.
    public record Ground(Source source, Endpoint endpoint, Calls calls, Endpoint deserted, Endpoint selfSigned) {}

    /// The calls: `quick` ends with [Outcome#OK], `slow` would take a minute.
    public record Calls(Call quick, Call slow) {}

    /// A new protocol.
    protected abstract Protocol protocol();

    /// Starts the servers.
    protected abstract Ground ground() throws Exception;

    @BeforeEach
    final void start() throws Exception {
        ground = ground();
        protocol = protocol();
    }

    @AfterEach
    final void stop() {
        protocol.close();
    }

    @Test
    final void opensItsSource() {
        assertTrue(opened().catalog().operations().findAny().isPresent());
    }

    @Test
    final void givesASignatureForEveryOperation() {
        var catalog = opened().catalog();
        catalog.operations()
                .forEach(operation ->
                        assertFalse(catalog.signature(operation).responses().isEmpty(), operation.id()));
    }

    @Test
    final void endsACallWithItsStatusAsTheLastEvent() throws InterruptedException {
        protocol.start(opened().catalog(), ground.calls().quick(), ground.endpoint(), events::add);
        var heard = toTheEnd();
        assertEquals(
                Outcome.OK,
                assertInstanceOf(ExchangeEvent.Completed.class, heard.getLast())
                        .status()
                        .outcome());
        assertTrue(heard.stream().anyMatch(ExchangeEvent.RequestSent.class::isInstance));
        assertTrue(heard.stream().anyMatch(ExchangeEvent.HeadersReceived.class::isInstance));
        assertEquals(
                1,
                heard.stream()
                        .filter(ExchangeEvent.MessageReceived.class::isInstance)
                        .count());
    }

    @Test
    final void tellsEventsInTheOrderOfTime() throws InterruptedException {
        protocol.start(opened().catalog(), ground.calls().quick(), ground.endpoint(), events::add);
        var heard = toTheEnd();
        assertEquals(
                heard.stream().sorted(Comparator.comparing(ExchangeEvent::at)).toList(), heard);
    }

    @Test
    final void endsACallThatIsCancelled() throws InterruptedException {
        var exchange = protocol.start(opened().catalog(), ground.calls().slow(), ground.endpoint(), events::add);
        exchange.cancel();
        exchange.cancel();
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, toTheEnd().getLast());
        assertEquals(Outcome.CANCELLED, failed.outcome());
    }

    @Test
    final void endsACallAtItsDeadline() throws InterruptedException {
        var slow = ground.calls().slow();
        var hurried = new Call(
                slow.operation(),
                slow.messages(),
                slow.metadata(),
                slow.options().within(Duration.ofMillis(300)));
        protocol.start(opened().catalog(), hurried, ground.endpoint(), events::add);
        assertEquals(Outcome.TIMED_OUT, outcome(toTheEnd().getLast()));
    }

    @Test
    final void saysThatNobodyListens() throws InterruptedException {
        protocol.start(opened().catalog(), ground.calls().quick(), ground.deserted(), events::add);
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, toTheEnd().getLast());
        assertEquals(Outcome.UNREACHABLE, failed.outcome());
        assertTrue(
                failed.problem()
                        .line()
                        .contains(String.valueOf(ground.deserted().address().getPort())),
                failed.problem().line());
    }

    @Test
    final void saysThatAHostIsUnknown() throws InterruptedException {
        var nowhere = Endpoint.of(URI.create(ground.endpoint().address().getScheme() + "://nobody.invalid:1"));
        protocol.start(opened().catalog(), ground.calls().quick(), nowhere, events::add);
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, toTheEnd().getLast());
        assertEquals(Outcome.UNREACHABLE, failed.outcome());
        assertTrue(
                failed.problem().line().contains("nobody.invalid"),
                failed.problem().line());
    }

    @Test
    final void refusesACertificateThatNobodySigned() throws InterruptedException {
        protocol.start(opened().catalog(), ground.calls().quick(), ground.selfSigned(), events::add);
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, toTheEnd().getLast());
        assertEquals(Outcome.UNREACHABLE, failed.outcome());
        assertTrue(
                failed.problem().line().contains("certificate"),
                failed.problem().line());
    }

    @Test
    final void acceptsItWhereTheEnvironmentSaysSo() throws InterruptedException {
        var trusting = new Endpoint(
                ground.selfSigned().address(), new Tls(false, List.of()), Metadata.EMPTY, Authorization.NONE);
        protocol.start(opened().catalog(), ground.calls().quick(), trusting, events::add);
        assertEquals(Outcome.OK, outcome(toTheEnd().getLast()));
    }

    @Test
    final void neverTellsASecret() throws InterruptedException {
        for (var address : List.of(ground.endpoint(), ground.deserted(), ground.selfSigned())) {
            protocol.start(opened().catalog(), ground.calls().quick(), guarded(address), events::add);
            assertFalse(toTheEnd().toString().contains(CANARY));
        }
    }

    private static Endpoint guarded(Endpoint endpoint) {
        var hidden = Metadata.EMPTY.with(new Metadata.Entry.Hidden("authorization", "Bearer ", Secret.of(CANARY)));
        var authorization =
                new Authorization(hidden, Metadata.EMPTY, Metadata.EMPTY, new Lifetime.Unstated(), "canary");
        return new Endpoint(endpoint.address(), endpoint.tls(), endpoint.headers(), authorization);
    }

    private Opening.Opened opened() {
        return assertInstanceOf(Opening.Opened.class, protocol.open(ground.source(), ground.endpoint()));
    }

    private List<ExchangeEvent> toTheEnd() throws InterruptedException {
        var heard = new ArrayList<ExchangeEvent>();
        var limit = Instant.now().plus(PATIENCE);
        while (heard.isEmpty() || !ends(heard.getLast())) {
            var event = events.poll(
                    Math.max(0, Duration.between(Instant.now(), limit).toMillis()), TimeUnit.MILLISECONDS);
            if (event == null) {
                throw new AssertionError("no end within " + PATIENCE + " after " + heard);
            }
            heard.add(event);
        }
        return heard;
    }

    private static boolean ends(ExchangeEvent event) {
        return event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed;
    }

    private static Outcome outcome(ExchangeEvent event) {
        return switch (event) {
            case ExchangeEvent.Completed(var _, var status, var _) -> status.outcome();
            case ExchangeEvent.Failed(var _, var outcome, var _) -> outcome;
            default -> throw new AssertionError("not an end: " + event);
        };
    }
}
