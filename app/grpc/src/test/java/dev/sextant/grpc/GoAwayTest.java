package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sextant.catalog.Catalog;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import io.grpc.InsecureServerCredentials;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// A server that ends its connections after a second, as those behind load balancers do.
final class GoAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void noCallIsLostBetweenConnections() {
        try (var server = start(builder -> builder.maxConnectionAge(1, TimeUnit.SECONDS));
                var desk = Desk.plain(server.port())) {
            var catalog = desk.catalog();
            var end = Instant.now().plus(PATIENCE);
            var fresh = 0;
            while (fresh < 2 && Instant.now().isBefore(end)) {
                var call = desk.call(catalog, "Ask", "{\"text\": \"w\"}");
                assertEquals(Outcome.OK, call.completed().status().outcome());
                fresh += call.one(ExchangeEvent.Connected.class).reused() ? 0 : 1;
            }
            assertEquals(2, fresh, "the server never ended a connection");
        }
    }

    @Test
    void aCallUnderWayIsFinishedWhereItBeganAndTheNextGoesElsewhere() {
        try (var server = start(builder -> builder.maxConnectionAge(1, TimeUnit.SECONDS));
                var desk = Desk.plain(server.port())) {
            var catalog = desk.catalog();
            var recorded = new Recorded();
            var exchange = desk.start(catalog, chat(catalog), recorded);
            var end = Instant.now().plus(PATIENCE);
            var elsewhere = false;
            while (!elsewhere && Instant.now().isBefore(end)) {
                var next = desk.call(catalog, "Ask", "{\"text\": \"next\"}");
                assertEquals(Outcome.OK, next.completed().status().outcome());
                elsewhere = !next.one(ExchangeEvent.Connected.class).reused();
            }
            exchange.send(Desk.struct("{\"text\": \"b\"}"));
            exchange.halfClose();
            assertEquals(Outcome.OK, recorded.completed().status().outcome());
            assertEquals(2, recorded.messages().size());
        }
    }

    @Test
    void aCallThatIsCutOffSaysSoAndTheNextOneWorks() {
        try (var server = start(builder -> builder.maxConnectionAge(1, TimeUnit.SECONDS)
                        .maxConnectionAgeGrace(100, TimeUnit.MILLISECONDS));
                var desk = Desk.plain(server.port())) {
            var catalog = desk.catalog();
            var recorded = new Recorded();
            desk.start(catalog, chat(catalog), recorded);
            var last = recorded.events().getLast();
            assertFalse(reason(last).isBlank(), last.toString());
            assertEquals(
                    Outcome.OK,
                    desk.call(catalog, "Ask", "{}").completed().status().outcome());
        }
    }

    private static String reason(ExchangeEvent last) {
        return switch (last) {
            case ExchangeEvent.Failed failed -> failed.problem().what();
            case ExchangeEvent.Completed completed
            when completed.status().outcome() != Outcome.OK ->
                completed.status().name();
            default -> "";
        };
    }

    private static Call chat(Catalog catalog) {
        return Call.of(Desk.operation(catalog, "Chat"), Desk.struct("{\"text\": \"a\"}"));
    }

    private static StubServer start(Consumer<OkHttpServerBuilder> settings) {
        return StubServer.start(Contracts.probe(), Rules.echo(), InsecureServerCredentials.create(), settings);
    }
}
