package dev.sextant.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.CredentialUse;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Lifetime;
import dev.sextant.environment.SessionSecrets;
import dev.sextant.environment.Slot;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What the engine notes of a credential that goes along with calls.
final class WitnessTest {
    private static final String CANARY = "canary-77aa01-key";

    private final TokenProtocol server = new TokenProtocol();
    private final Session session = new Session(List.of(server), List.of(new KeyScheme()), new SessionSecrets());

    @Test
    void notesWhenAndWhereItWentAndTheRefusalWithoutTheSecret() throws InterruptedException {
        server.headers = Metadata.of("date", date(Instant.now().minusSeconds(600)));
        call(environment(Value.Struct.EMPTY));

        var use = session.uses().of(new Slot("acme", "key"));
        assertTrue(use.last().isPresent(), use.toString());
        assertEquals(List.of("home:1"), use.hosts());
        assertEquals(
                "401 Unauthorized",
                use.refusal().map(CredentialUse.Refusal::status).orElseThrow());
        assertTrue(use.ahead().orElseThrow().compareTo(Duration.ofSeconds(590)) > 0, use.toString());
        assertTrue(!use.toString().contains(CANARY), "the log holds the secret");
    }

    @Test
    void successIsNoRefusal() throws InterruptedException {
        server.accepts(CANARY);
        call(environment(Value.Struct.EMPTY));

        assertEquals(
                Optional.empty(), session.uses().of(new Slot("acme", "key")).refusal());
    }

    @Test
    void typedEndIsTheLifetimeOfAKeyThatStatesNone() {
        var end = Instant.parse("2026-12-31T23:00:00Z");
        var credential = Credential.of("key", "key", Secret.of(CANARY)).ending(Optional.of(end));
        var place = environment(credential.settings());

        var resolved = (Resolution.Resolved) session.resolve(TokenProtocol.SOURCE, place);
        assertEquals(
                new Lifetime.Until(end, end),
                resolved.endpoint().authorization().lifetime());
        assertEquals(Optional.empty(), credential.ending(Optional.empty()).ends());
    }

    private void call(Environment place) throws InterruptedException {
        var events = new LinkedBlockingQueue<ExchangeEvent>();
        session.start(server.opened(), Call.of(TokenProtocol.OPERATION, Value.Struct.EMPTY), place, events::add);
        ExchangeEvent event;
        do {
            event = events.poll(30, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no end within 30 s");
            }
        } while (!(event instanceof ExchangeEvent.Completed));
    }

    private static Environment environment(Value.Struct settings) {
        var credential = new Credential("key", settings, Map.of("key", Secret.of(CANARY)));
        return new Environment(
                "acme",
                Environment.Stage.LOCAL,
                Map.of("acme", "grpc://home:1"),
                Map.of(),
                new Access(Metadata.EMPTY, credential, Tls.SYSTEM));
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
