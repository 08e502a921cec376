package dev.sextant.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.auth.Person;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Reference;
import dev.sextant.environment.SessionSecrets;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Tokens that end, are refused, and are had anew.
@Timeout(value = 1, unit = TimeUnit.MINUTES)
final class RenewalTest {
    private static final Slot SLOT = new Slot("acme", "mint.token");

    private final TokenProtocol server = new TokenProtocol();
    private final Mint mint = new Mint();
    private final SessionSecrets secrets = new SessionSecrets();
    private final Session session = new Session(List.of(server), List.of(mint), secrets);

    @Test
    void expiredTokenIsRenewedBeforeTheCall() throws InterruptedException {
        secrets.put(SLOT, Secret.of("expired"));
        server.accepts("minted-1");

        assertEquals(Outcome.OK, outcome(call()));
        assertEquals(List.of("minted-1"), server.seen);
        assertEquals("minted-1", secrets.get(SLOT).found().orElseThrow().reveal());
    }

    @Test
    void refusedTokenIsRenewedOnceAndTheRefusalIsNotShown() throws InterruptedException {
        secrets.put(SLOT, Secret.of("revoked"));
        server.accepts("minted-1");
        var events = call();

        assertEquals(Outcome.OK, outcome(events));
        assertEquals(List.of("revoked", "minted-1"), server.seen);
        assertEquals(
                1,
                events.stream()
                        .filter(ExchangeEvent.Completed.class::isInstance)
                        .count());
    }

    @Test
    void tokenThatIsRefusedAgainIsNotRenewedInALoop() throws InterruptedException {
        secrets.put(SLOT, Secret.of("revoked"));
        server.accepts("nothing at all");

        assertEquals(Outcome.UNAUTHENTICATED, outcome(call()));
        assertEquals(List.of("revoked", "minted-1"), server.seen);
        assertEquals(1, mint.minted());
    }

    @Test
    void refusalIsToldWhenThereIsNoFreshToken() throws InterruptedException {
        secrets.put(SLOT, Secret.of("revoked"));
        mint.breakDown();
        server.accepts("nothing at all");
        var events = call();

        assertEquals(Outcome.UNAUTHENTICATED, outcome(events));
        assertTrue(events.stream().anyMatch(ExchangeEvent.HeadersReceived.class::isInstance), events.toString());
        assertEquals(List.of("revoked"), server.seen);
    }

    @Test
    void sourceIsOpenedWithAFreshToken() {
        secrets.put(SLOT, Secret.of("expired"));
        assertInstanceOf(Opening.Opened.class, session.open(TokenProtocol.SOURCE, environment()));

        assertEquals("minted-1", secrets.get(SLOT).found().orElseThrow().reveal());
    }

    @Test
    void contractOnDiskIsReadWhateverTheCredential() {
        mint.breakDown();
        var file = new Source("acme", Source.Kind.OPENAPI, "/tmp/acme.yaml");
        var far = new Source("acme", Source.Kind.OPENAPI, "https://acme.example/openapi.yaml");

        assertInstanceOf(Opening.Opened.class, session.open(file, environment()));
        assertInstanceOf(Opening.Refused.class, session.open(far, environment()));
    }

    @Test
    void failureToRenewAnExpiredTokenStopsTheCallWithTheReason() throws InterruptedException {
        secrets.put(SLOT, Secret.of("expired"));
        mint.breakDown();
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, call().getLast());

        assertEquals("The mint is shut.", failed.problem().what());
        assertEquals(List.of(), server.seen);
    }

    @Test
    void manyWaitingCallsAskOnce() throws InterruptedException {
        secrets.put(SLOT, Secret.of("expired"));
        server.accepts("minted-1");
        mint.shut();
        var ends = new LinkedBlockingQueue<ExchangeEvent>();
        for (var index = 0; index < 20; index++) {
            session.start(opened(), CALL, environment(), event -> {
                if (event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed) {
                    ends.add(event);
                }
            });
        }
        mint.open();
        for (var index = 0; index < 20; index++) {
            assertInstanceOf(ExchangeEvent.Completed.class, ends.poll(30, TimeUnit.SECONDS));
        }

        assertEquals(1, mint.minted());
    }

    @Test
    void callThatWaitsForATokenCanBeStopped() throws InterruptedException {
        secrets.put(SLOT, Secret.of("expired"));
        mint.shut();
        var events = new LinkedBlockingQueue<ExchangeEvent>();
        var exchange = session.start(opened(), CALL, environment(), events::add);
        exchange.cancel();
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, events.poll(30, TimeUnit.SECONDS));
        mint.open();

        assertEquals(Outcome.CANCELLED, failed.outcome());
    }

    @Test
    void lockedStoreIsAProblemAndNotAnEmptyToken() throws InterruptedException {
        var shut = new Session(List.of(server), List.of(mint), new LockedSecrets());
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, call(shut).getLast());

        assertEquals("The secrets are locked.", failed.problem().what());
        assertEquals(List.of(), server.seen);
    }

    @Test
    void tokenHadWithAPersonIsUsedFromThenOn() throws InterruptedException {
        server.accepts("minted-1");
        var opened = opened();

        assertEquals(Optional.empty(), session.renew(opened.source(), environment(), new Nobody()));
        assertEquals(Outcome.OK, outcome(call()));
        assertEquals(List.of("minted-1"), server.seen);
    }

    private static final Call CALL = Call.of(TokenProtocol.OPERATION, Value.Struct.EMPTY);

    private List<ExchangeEvent> call() throws InterruptedException {
        return call(session);
    }

    private List<ExchangeEvent> call(Session through) throws InterruptedException {
        var events = new LinkedBlockingQueue<ExchangeEvent>();
        through.start(opened(), CALL, environment(), events::add);
        var all = new ArrayList<ExchangeEvent>();
        while (all.isEmpty()
                || !(all.getLast() instanceof ExchangeEvent.Completed
                        || all.getLast() instanceof ExchangeEvent.Failed)) {
            var event = events.poll(30, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no end within 30 s: " + all);
            }
            all.add(event);
        }
        return all;
    }

    private static Outcome outcome(List<ExchangeEvent> events) {
        return assertInstanceOf(ExchangeEvent.Completed.class, events.getLast())
                .status()
                .outcome();
    }

    private Opening.Opened opened() {
        return server.opened();
    }

    private static Environment environment() {
        var credential =
                new Credential("mint", Value.Struct.EMPTY, Map.of(), Map.of("token", new Reference.Stored(SLOT)));
        return Environment.NONE.named("acme").with(credential);
    }

    /// Nobody who would need to be asked.
    private static final class Nobody implements Person {
        @Override
        public void visit(URI page) {
            throw new AssertionError("asked to visit " + page);
        }

        @Override
        public void enter(String code, URI page) {
            throw new AssertionError("asked to enter " + code);
        }

        @Override
        public boolean allows(List<String> command) {
            throw new AssertionError("asked to allow " + command);
        }
    }
}
