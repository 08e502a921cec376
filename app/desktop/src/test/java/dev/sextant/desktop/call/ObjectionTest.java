package dev.sextant.desktop.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.desktop.form.Remark;
import dev.sextant.environment.Environment;
import dev.sextant.schema.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the contract objects to is asked once before a call.
final class ObjectionTest {
    private static final Operation CALL =
            new Operation("acme.v1.Acme", "Do", new OperationKind.Rpc(false, false), "", false);
    private static final Remark NAME = remark("name", "is too long");
    private static final Remark AGE = remark("age", "is below 0");

    private final Gatekeeper keeper = new Gatekeeper(CALL);

    @Test
    void asksForWhatTheContractObjectsToUntilItIsAnswered() {
        keeper.hear(List.of(NAME));
        assertEquals(Optional.of(new Gate.Objected(List.of(NAME))), next());
        keeper.pass(next().orElseThrow());
        assertEquals(Optional.empty(), next());
        keeper.forget();
        assertEquals(Optional.empty(), next());
    }

    @Test
    void asksAgainForWhatIsNew() {
        keeper.hear(List.of(NAME));
        keeper.pass(next().orElseThrow());
        keeper.forget();
        keeper.hear(List.of(NAME, AGE));
        assertEquals(Optional.of(new Gate.Objected(List.of(NAME, AGE))), next());
    }

    private Optional<Gate> next() {
        return keeper.next(Environment.NONE, Optional.empty(), List.of(), false, Instant.EPOCH);
    }

    private static Remark remark(String field, String words) {
        return new Remark(Path.parse(field), words, Remark.Origin.CONTRACT);
    }
}
