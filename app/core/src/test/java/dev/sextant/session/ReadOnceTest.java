package dev.sextant.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Reference;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.SessionSecrets;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// How often a call reads the store of secrets, which may be a file or a keyring.
final class ReadOnceTest {
    private static final Slot SLOT = new Slot("acme", "mint.token");
    private static final Call CALL = Call.of(TokenProtocol.OPERATION, Value.Struct.EMPTY);

    private final TokenProtocol server = new TokenProtocol();
    private final Shelf shelf = new Shelf();
    private final Session session = new Session(List.of(server), List.of(new Mint()), shelf);

    @Test
    void callReadsTheStoreOnce() throws InterruptedException {
        shelf.put(SLOT, Secret.of("good"));
        server.accepts("good");

        assertInstanceOf(ExchangeEvent.Completed.class, end());
        assertEquals(1, shelf.reads.get());
    }

    @Test
    void freshTokenIsReadAgain() throws InterruptedException {
        shelf.put(SLOT, Secret.of("expired"));
        server.accepts("minted-1");

        assertInstanceOf(ExchangeEvent.Completed.class, end());
        assertEquals(List.of("minted-1"), server.seen);
        assertEquals(2, shelf.reads.get());
    }

    @Test
    void nextCallReadsItAnew() throws InterruptedException {
        shelf.put(SLOT, Secret.of("good"));
        server.accepts("better");
        end();
        shelf.put(SLOT, Secret.of("better"));
        server.seen.clear();

        assertInstanceOf(ExchangeEvent.Completed.class, end());
        assertEquals("better", server.seen.getLast());
    }

    private ExchangeEvent end() throws InterruptedException {
        var credential =
                new Credential("mint", Value.Struct.EMPTY, Map.of(), Map.of("token", new Reference.Stored(SLOT)));
        var ends = new LinkedBlockingQueue<ExchangeEvent>();
        session.start(server.opened(), CALL, Environment.NONE.named("acme").with(credential), event -> {
            if (event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed) {
                ends.add(event);
            }
        });
        return Optional.ofNullable(ends.poll(30, TimeUnit.SECONDS)).orElseThrow();
    }

    /// Counts how often it is read: each time somebody asks it itself, and once for each that reads it once.
    private static final class Shelf implements SecretStore {
        private final SessionSecrets kept = new SessionSecrets();
        private final AtomicInteger reads = new AtomicInteger();

        @Override
        public String place() {
            return "a shelf";
        }

        @Override
        public Optional<Problem> put(Slot slot, Secret secret) {
            return kept.put(slot, secret);
        }

        @Override
        public Held get(Slot slot) {
            reads.incrementAndGet();
            return kept.get(slot);
        }

        @Override
        public Optional<Problem> remove(Slot slot) {
            return kept.remove(slot);
        }

        @Override
        public SecretStore once() {
            var all = kept.get(SLOT);
            var first = new AtomicInteger();
            return new SecretStore() {
                @Override
                public String place() {
                    return Shelf.this.place();
                }

                @Override
                public Optional<Problem> put(Slot slot, Secret secret) {
                    return Shelf.this.put(slot, secret);
                }

                @Override
                public Held get(Slot slot) {
                    if (first.incrementAndGet() == 1) {
                        reads.incrementAndGet();
                    }
                    return slot.equals(SLOT) ? all : new Held.Absent();
                }

                @Override
                public Optional<Problem> remove(Slot slot) {
                    return Shelf.this.remove(slot);
                }
            };
        }
    }
}
