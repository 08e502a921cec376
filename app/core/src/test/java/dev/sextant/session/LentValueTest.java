package dev.sextant.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Reference;
import dev.sextant.environment.Traits;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the process lends is a secret from where it stands in a header.
final class LentValueTest {
    private static final String CANARY = "canary-lent-5e17";
    private static final Environment PLACE = new Environment(
            "prod",
            Environment.Stage.LOCAL,
            Map.of(),
            Map.of("key", CANARY, "team", "core"),
            Map.of("key", new Reference.Variable("KEY")),
            Access.OPEN.with(Metadata.of("x-key", "{{team}} {{key}}!")),
            Map.of(),
            Traits.PLAIN);

    @Test
    void headerOfACallIsHiddenFromTheLentValueOn() {
        var operation = new Operation("S", "M", new OperationKind.Rpc(false, false), "", false);
        var call = new Call(
                operation,
                List.of(Value.Struct.EMPTY),
                Metadata.of("authorization", "Token {{key}}").with("x-team", "{{team}}"),
                Call.Options.DEFAULT);
        var sent = Variables.expand(call, PLACE).call().metadata();

        var hidden =
                assertInstanceOf(Metadata.Entry.Hidden.class, sent.entries().getFirst());
        assertEquals("Token " + CANARY, hidden.reveal());
        assertFalse(sent.toString().contains("canary"), sent.toString());
        assertEquals(new Metadata.Entry.Plain("x-team", "core"), sent.entries().getLast());
    }

    @Test
    void headerOfTheEnvironmentIsToo() {
        var resolved = new Session(List.of(new EchoProtocol()), List.of())
                .resolve(new Source("acme", Source.Kind.REFLECTION, "grpc://home:1"), PLACE);
        var headers =
                assertInstanceOf(Resolution.Resolved.class, resolved).endpoint().headers();

        assertEquals("core " + CANARY + "!", headers.first("x-key").orElseThrow());
        assertFalse(headers.toString().contains("canary"), headers.toString());
    }
}
