package dev.sextant.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SchemaAtTest {
    private static final Schema.Scalar TEXT = Schema.scalar(Schema.Kind.TEXT, "string");
    private static final Schema.Scalar COUNT = Schema.scalar(Schema.Kind.INTEGER, "int32");
    private static final Schema.Message CAT = message("Cat", field("kind", TEXT), field("lives", COUNT));
    private static final Schema.Message DOG = message("Dog", field("kind", TEXT), field("tricks", Schema.listOf(TEXT)));
    private static final Schema.OneOf PET = new Schema.OneOf(
            "Pet", List.of(new Schema.Choice("Cat", CAT, "cat"), new Schema.Choice("Dog", DOG, "dog")), "kind");
    private static final Schema.Message ROOT = message(
            "Owner", field("pets", Schema.listOf(PET)), field("names", Schema.mapOf(TEXT, new Schema.Ref("Cat"))));
    private static final SchemaAt AT = SchemaAt.of(ROOT, ref -> CAT);

    @Test
    void goesThroughListsMapsAndNames() {
        assertEquals(CAT, AT.find(Path.parse("names.tom"), Value.Struct.EMPTY));
        assertEquals(COUNT, AT.find(Path.parse("names.tom.lives"), Value.Struct.EMPTY));
    }

    @Test
    void choosesTheShapeByItsTag() {
        var dog = Value.Struct.of(Map.of("pets", Value.items(Value.Struct.of(Map.of("kind", new Value.Text("dog"))))));
        assertEquals(DOG, AT.find(Path.parse("pets[0]"), dog));
        assertEquals(TEXT, AT.find(Path.parse("pets[0].tricks[3]"), dog));
    }

    @Test
    void choosesTheShapeThatFitsWithoutATag() {
        var lives = Value.Struct.of(Map.of("lives", Value.num(9)));
        assertEquals(0, Fit.of(lives, PET, _ -> CAT));
        assertEquals(1, Fit.of(Value.Struct.of(Map.of("tricks", Value.items())), PET, _ -> CAT));
    }

    @Test
    void saysNothingWhereTheContractSaysNothing() {
        assertInstanceOf(Schema.Any.class, AT.find(Path.parse("nobody.knows"), Value.Struct.EMPTY));
    }

    private static Schema.Message message(String name, Field... fields) {
        return new Schema.Message(name, "", List.of(fields), false);
    }

    private static Field field(String name, Schema schema) {
        return Field.body(name, schema, Field.Presence.OPTIONAL, Notes.NONE);
    }
}
