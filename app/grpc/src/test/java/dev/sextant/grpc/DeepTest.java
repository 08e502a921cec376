package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.samples.lab.Lab;
import dev.sextant.schema.Anatomy;
import dev.sextant.schema.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class DeepTest {
    private static final int LEVELS = 100_000;

    @Test
    void anAnswerTooDeepToReadIsKeptAsBytesThatCanBeTakenApart() throws IOException {
        try (var server = Lab.start(Lab.Options.DEFAULT);
                var desk = Desk.plain(server.port())) {
            var catalog = desk.catalog();
            var recorded = desk.call(catalog, "Deep", "{\"depth\": %d}".formatted(LEVELS));
            var body = recorded.one(ExchangeEvent.MessageReceived.class).body();
            assertEquals("application/x-protobuf", body.mediaType());
            try (var in = body.open()) {
                var anatomy = catalog.anatomy(Desk.operation(catalog, "Deep"), Anatomy.Side.ANSWER, in.readAllBytes());
                assertTrue(anatomy.faults().isEmpty(), anatomy.faults().toString());
                assertTrue(anatomy.parts().getLast().depth() >= LEVELS - 2, "not as deep as that");
            }
        }
    }

    @Test
    void aRequestTooDeepToReadIsBrokenJson() {
        var broken = assertInstanceOf(
                Json.Parsed.Broken.class, Json.read("{\"first\":".repeat(LEVELS) + "{}" + "}".repeat(LEVELS)));
        assertTrue(broken.message().contains("1000"), broken.toString());
    }
}
