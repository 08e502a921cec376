package dev.sextant.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Grant;
import dev.sextant.auth.Person;
import dev.sextant.auth.Renewal;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Lifetime;
import dev.sextant.environment.Reference;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.SessionSecrets;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
        assertEquals(1, mint.minted.get());
    }

    @Test
    void refusalIsToldWhenThereIsNoFreshToken() throws InterruptedException {
        secrets.put(SLOT, Secret.of("revoked"));
        mint.broken = true;
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
        mint.broken = true;
        var file = new Source("acme", Source.Kind.OPENAPI, "/tmp/acme.yaml");
        var far = new Source("acme", Source.Kind.OPENAPI, "https://acme.example/openapi.yaml");

        assertInstanceOf(Opening.Opened.class, session.open(file, environment()));
        assertInstanceOf(Opening.Refused.class, session.open(far, environment()));
    }

    @Test
    void failureToRenewAnExpiredTokenStopsTheCallWithTheReason() throws InterruptedException {
        secrets.put(SLOT, Secret.of("expired"));
        mint.broken = true;
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, call().getLast());

        assertEquals("The mint is shut.", failed.problem().what());
        assertEquals(List.of(), server.seen);
    }

    @Test
    void manyWaitingCallsAskOnce() throws InterruptedException {
        secrets.put(SLOT, Secret.of("expired"));
        server.accepts("minted-1");
        mint.gate = new CountDownLatch(1);
        var ends = new LinkedBlockingQueue<ExchangeEvent>();
        for (var index = 0; index < 20; index++) {
            session.start(opened(), CALL, environment(), event -> {
                if (event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed) {
                    ends.add(event);
                }
            });
        }
        mint.gate.countDown();
        for (var index = 0; index < 20; index++) {
            assertInstanceOf(ExchangeEvent.Completed.class, ends.poll(30, TimeUnit.SECONDS));
        }

        assertEquals(1, mint.minted.get());
    }

    @Test
    void callThatWaitsForATokenCanBeStopped() throws InterruptedException {
        secrets.put(SLOT, Secret.of("expired"));
        mint.gate = new CountDownLatch(1);
        var events = new LinkedBlockingQueue<ExchangeEvent>();
        var exchange = session.start(opened(), CALL, environment(), events::add);
        exchange.cancel();
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, events.poll(30, TimeUnit.SECONDS));
        mint.gate.countDown();

        assertEquals(Outcome.CANCELLED, failed.outcome());
    }

    @Test
    void lockedStoreIsAProblemAndNotAnEmptyToken() throws InterruptedException {
        var shut = new Session(List.of(server), List.of(mint), new Locked());
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

    /// Gives numbered tokens; `expired` has ended.
    private static final class Mint implements AuthScheme {
        private final AtomicInteger minted = new AtomicInteger();
        private volatile boolean broken;
        private volatile CountDownLatch gate = new CountDownLatch(0);

        @Override
        public String id() {
            return "mint";
        }

        @Override
        public String title() {
            return "Mint";
        }

        @Override
        public Schema.Message settings() {
            return new Schema.Message("Mint", "", List.of(), false);
        }

        @Override
        public Grant authorize(Credential credential) {
            return credential
                    .secret("token")
                    .<Grant>map(token -> new Grant.Given(new Authorization(
                            Metadata.EMPTY.with(new Metadata.Entry.Hidden("authorization", "", token)),
                            Metadata.EMPTY,
                            Metadata.EMPTY,
                            lifetime(token.reveal()),
                            "token")))
                    .orElseGet(() -> Grant.Denied.missing("the token"));
        }

        private static Lifetime lifetime(String token) {
            var end = token.equals("expired")
                    ? Instant.now().minusSeconds(5)
                    : Instant.now().plusSeconds(600);
            return new Lifetime.Until(end.minusSeconds(60), end);
        }

        @Override
        public Optional<Renewal> renewal(Credential credential) {
            return Optional.of(new Renewal() {
                @Override
                public boolean needsPerson() {
                    return false;
                }

                @Override
                public Renewed renew(Circumstances circumstances) {
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    return broken
                            ? new Renewed.Failed(Problem.error("The mint is shut.", "", ""))
                            : new Renewed.Fresh(Map.of("token", Secret.of("minted-" + minted.incrementAndGet())));
                }
            });
        }
    }

    /// A store that never opens.
    private static final class Locked implements SecretStore {
        @Override
        public String place() {
            return "a locked box";
        }

        @Override
        public Optional<Problem> put(Slot slot, Secret secret) {
            return Optional.of(Problem.error("The secrets are locked.", "", "Unlock them."));
        }

        @Override
        public Held get(Slot slot) {
            return new Held.Unavailable(Problem.error("The secrets are locked.", "", "Unlock them."));
        }

        @Override
        public Optional<Problem> remove(Slot slot) {
            return Optional.empty();
        }
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
