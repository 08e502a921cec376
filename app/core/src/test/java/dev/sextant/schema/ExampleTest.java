package dev.sextant.schema;

import static dev.sextant.schema.Field.Presence.IMPLICIT;
import static dev.sextant.schema.Field.Presence.REQUIRED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ExampleTest {
    private static final Schema TEXT = Schema.scalar(Schema.Kind.TEXT, "string");

    @Test
    void takesTheContractsExamplesAndLeavesTheRestUnset() {
        var message = message(
                Field.body("given", TEXT, IMPLICIT, Notes.NONE.withSample(new Value.Text("x"))),
                Field.body("free", TEXT, IMPLICIT, Notes.NONE.withPreset(new Value.Text("the server knows"))));
        assertEquals("{\"given\":\"x\"}", Json.compact(Example.of(message, ref -> message)));
    }

    @Test
    void fillsWhatIsRequiredWithTheSmallestThatFits() {
        var count = new Schema.Scalar(Schema.Kind.INTEGER, "int32", List.of(Limit.Range.closed("1", "100")));
        var message = message(
                Field.body("count", count, REQUIRED, Notes.NONE),
                Field.body("list", Schema.listOf(TEXT), REQUIRED, Notes.NONE),
                Field.body("secret", TEXT, REQUIRED, Notes.NONE.with(Notes.Trait.READ_ONLY)));
        assertEquals("{\"count\":1,\"list\":[]}", Json.compact(Example.of(message, ref -> message)));
    }

    @Test
    void endsWhereATypeContainsItself() {
        var node = message(Field.body("next", new Schema.Ref("Node"), REQUIRED, Notes.NONE));
        assertEquals("{\"next\":{\"next\":{}}}", Json.compact(Example.of(node, ref -> node)));
    }

    private static Schema.Message message(Field... fields) {
        return new Schema.Message("M", "", List.of(fields), false);
    }
}
