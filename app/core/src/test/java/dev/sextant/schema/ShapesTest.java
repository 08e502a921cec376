package dev.sextant.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Shapes inside shapes: contracts may nest them without end.
final class ShapesTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Schema TEXT = Schema.scalar(Schema.Kind.TEXT, "string");
    private static final Schema.Ref SELF = new Schema.Ref("Self");

    @Test
    void aShapeThatIsItsOwnChoiceIsLeftOut() {
        var self = oneOf("Self", SELF, TEXT);
        assertEquals(List.of(), Check.of(new Value.Text("a"), self, _ -> self));
        assertEquals(1, Check.of(Value.num(1), self, _ -> self).size());
        assertEquals(1, Fit.of(new Value.Text("a"), self, _ -> self));
    }

    @Test
    void shapesThatLeadToEachOtherEnd() {
        var types = Map.<String, Schema>of(
                "Here", oneOf("Here", new Schema.Ref("There")),
                "There", oneOf("There", new Schema.Ref("Here")));
        var here = new Schema.Ref("Here");
        assertEquals(List.of(), Check.of(Value.num(1), here, ref -> types.getOrDefault(ref.name(), TEXT)));
        var message =
                new Schema.Message("M", "", List.of(Field.body("a", here, Field.Presence.OPTIONAL, Notes.NONE)), false);
        var found = SchemaAt.of(message, ref -> types.getOrDefault(ref.name(), TEXT))
                .find(Path.parse("a"), Value.Struct.EMPTY.with("a", Value.num(1)));
        assertInstanceOf(Schema.Any.class, found);
    }

    @Test
    void manyLevelsOfChoicesCostNoMoreThanTheirSum() {
        var either = oneOf("Self", holder("Left"), holder("Right"), holder("Other"));
        Value value = new Value.Text("the end");
        for (var level = 0; level < 60; level++) {
            value = Value.Struct.of(Map.of("child", value));
        }
        var deep = value;
        assertTimeoutPreemptively(LONG, () -> {
            var findings = Check.of(deep, either, _ -> either);
            assertEquals(1, findings.size());
            assertEquals(60, findings.getFirst().path().steps().size());
            assertEquals(0, Fit.of(deep, either, _ -> either));
        });
    }

    @Test
    void choicesOfDifferentTypesAtEachLevelCostNoMoreEither() {
        var types = IntStream.range(0, 40)
                .boxed()
                .collect(Collectors.toMap(
                        level -> "T" + level,
                        level -> oneOf(
                                "T" + level, new Schema.Ref("T" + (level + 1)), new Schema.Ref("T" + (level + 1)))));
        assertTimeoutPreemptively(
                LONG,
                () -> Check.of(
                        Value.num(1), new Schema.Ref("T0"), ref -> types.getOrDefault(ref.name(), oneOf("", TEXT))));
    }

    private static Schema.Message holder(String name) {
        return new Schema.Message(
                name, "", List.of(Field.body("child", SELF, Field.Presence.OPTIONAL, Notes.NONE)), false);
    }

    private static Schema.OneOf oneOf(String name, Schema... shapes) {
        return new Schema.OneOf(
                name,
                List.of(shapes).stream()
                        .map(schema -> new Schema.Choice("", schema, ""))
                        .toList(),
                "");
    }
}
