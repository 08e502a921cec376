package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import java.util.List;
import java.util.Optional;

/// The calls that every foreign server must answer alike.
final class ForeignCalls {
    private ForeignCalls() {}

    /// Makes every kind of call of the probe and holds the answers against what is agreed.
    static void make(Desk desk, Catalog catalog) {
        var asked = call(desk, catalog, "Ask", "{\"text\": \"a\", \"count\": 1}");
        assertEquals(List.of(Desk.struct("{\"text\": \"a\", \"count\": 2}")), asked.messages());
        assertEquals(
                Optional.of("1"),
                asked.one(ExchangeEvent.HeadersReceived.class).metadata().first("x-begin"));
        assertEquals(Optional.of("e"), asked.completed().trailers().first("x-end"));
        assertEquals(
                100,
                call(desk, catalog, "Probe/Watch", "{\"text\": \"a\", \"count\": 100}")
                        .messages()
                        .size());
        var gathered = call(desk, catalog, "Gather", "{\"text\": \"a\"}", "{\"text\": \"b\"}");
        assertEquals(List.of(Desk.struct("{\"text\": \"ab\", \"count\": 2}")), gathered.messages());
        var chat = call(desk, catalog, "Chat", "{\"text\": \"a\"}", "{\"text\": \"b\"}", "{\"text\": \"c\"}");
        assertEquals(3, chat.messages().size());
        assertEquals(Outcome.OK, chat.completed().status().outcome());
        for (var operation : List.of("Ask", "Probe/Watch")) {
            var failed = call(desk, catalog, operation, "{\"text\": \"fail\"}").completed();
            assertEquals("INVALID_ARGUMENT", failed.status().name());
            assertEquals("as asked", failed.status().message());
            assertEquals("text", failed.status().violations().getFirst().field().toString());
            assertEquals(Optional.of("e"), failed.trailers().first("x-end"));
        }
    }

    private static Recorded call(Desk desk, Catalog catalog, String operation, String... messages) {
        var recorded = new Recorded();
        var sent = List.of(messages).stream().map(Desk::struct).toList();
        var call = new Call(
                Desk.operation(catalog, operation), sent, Metadata.of("x-one", "1"), Call.Options.DEFAULT.gzipped());
        desk.start(catalog, call, recorded).halfClose();
        assertTrue(recorded.all(ExchangeEvent.Failed.class).isEmpty(), () -> operation + ": " + recorded.events());
        return recorded;
    }
}
