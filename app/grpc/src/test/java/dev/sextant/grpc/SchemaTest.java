package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.samples.lab.Lab;
import dev.sextant.schema.Field;
import dev.sextant.schema.Field.Presence;
import dev.sextant.schema.Limit;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SchemaTest {
    private final Lab server = Lab.start(Lab.Options.DEFAULT);
    private final Desk desk = Desk.plain(server.port());
    private final Catalog catalog = desk.catalog();

    @AfterAll
    void stop() {
        desk.close();
        server.close();
    }

    @Test
    void knowsTheRangeOfEachIntegerType() {
        assertEquals(
                List.of(Limit.Range.closed("0", "18446744073709551615")),
                scalar("Scalars", "fixed64_value").limits());
        assertEquals(
                List.of(Limit.Range.closed("-2147483648", "2147483647")),
                scalar("Scalars", "sint32_value").limits());
        assertEquals("sint32", scalar("Scalars", "sint32_value").type());
    }

    @Test
    void knowsPresence() {
        assertEquals(Presence.IMPLICIT, field("Scalars", "int32_value").presence());
        assertEquals(Presence.OPTIONAL, field("OptionalScalars", "int32_value").presence());
        assertEquals(Presence.OPTIONAL, field("Node", "first").presence());
        assertEquals(Presence.IMPLICIT, field("Lists", "points").presence());
        assertEquals(Presence.OPTIONAL, field("Legacy", "answer").presence());
        assertEquals(Presence.REQUIRED, field("Legacy", "id").presence());
        assertEquals(Presence.OPTIONAL, field("Edition", "explicit").presence());
        assertEquals(Presence.IMPLICIT, field("Edition", "implicit").presence());
        assertEquals(Presence.REQUIRED, field("Edition", "required").presence());
    }

    @Test
    void namesTheOneofOfAField() {
        assertEquals("choice", field("Choice", "text").notes().group());
        assertEquals("other", field("Choice", "perhaps").notes().group());
        assertEquals("", field("OptionalScalars", "int32_value").notes().group());
    }

    @Test
    void givesStatedDefaultsOnly() {
        assertEquals(
                Optional.of(new Value.Num("42")),
                field("Legacy", "answer").notes().stated());
        assertEquals(
                Optional.of(new Value.Text("LEVEL_HIGH")),
                field("Legacy", "level").notes().stated());
        assertEquals(
                Optional.of(new Value.Text("NaN")),
                field("Legacy", "ratio").notes().stated());
        assertEquals(
                Optional.of(new Value.Num("7")),
                field("Edition", "with_default").notes().stated());
        assertEquals(Optional.empty(), field("Scalars", "int32_value").notes().stated());
    }

    @Test
    void listsSymbolsWithNumbersAliasesAndMarks() {
        var color = assertInstanceOf(
                Schema.Enumeration.class, field("OptionalScalars", "color").schema());
        assertTrue(color.open());
        var infrared = color.symbols().getLast();
        assertEquals("-1", infrared.number());
        assertTrue(color.symbols().stream().anyMatch(Schema.Symbol::deprecated));
        var alias = assertInstanceOf(
                Schema.Enumeration.class, field("Oddities", "alias").schema());
        assertEquals(
                2,
                alias.symbols().stream()
                        .filter(symbol -> symbol.number().equals("1"))
                        .count());
        assertFalse(assertInstanceOf(
                        Schema.Enumeration.class, field("Edition", "closed").schema())
                .open());
        assertTrue(field("Oddities", "old").has(Notes.Trait.DEPRECATED));
    }

    @Test
    void drawsWellKnownTypesAsWhatTheyAreInJson() {
        assertEquals(Schema.Kind.TIMESTAMP, scalar("WellKnown", "timestamp").kind());
        assertEquals(Schema.Kind.DURATION, scalar("WellKnown", "duration").kind());
        assertEquals(Schema.Kind.TEXT, scalar("WellKnown", "field_mask").kind());
        assertEquals("uint64", scalar("WellKnown", "uint64_value").type());
        assertEquals(Presence.OPTIONAL, field("WellKnown", "uint64_value").presence());
        assertEquals(
                new Schema.Any("google.protobuf.Any"), field("WellKnown", "any").schema());
        assertInstanceOf(Schema.MapOf.class, field("WellKnown", "struct").schema());
        assertEquals(
                new Schema.Ref("google.protobuf.Empty"),
                field("WellKnown", "empty").schema());
    }

    @Test
    void drawsGroupsExtensionsMapsAndRecursion() {
        assertEquals(
                new Schema.Ref("lab.v1.Legacy.Header"),
                field("Legacy", "header").schema());
        assertEquals(
                new Schema.Ref("lab.v1.Extra"),
                field("Legacy", "[lab.v1.extra]").schema());
        assertEquals(
                Schema.Kind.BOOL, scalar("Legacy", "[lab.v1.Extra.approved]").kind());
        var map = assertInstanceOf(Schema.MapOf.class, field("Maps", "to_point").schema());
        assertEquals(new Schema.Ref("lab.v1.Point"), map.value());
        assertEquals(
                Schema.listOf(new Schema.Ref("lab.v1.Node")),
                field("Node", "children").schema());
    }

    @Test
    void takesAnyMessageOrJsonAsAWholeRequest() {
        var any = catalog.signature(Desk.operation(catalog, "EchoAnything")).request();
        assertTrue(any.open());
        assertTrue(any.field("@type").isPresent());
    }

    @Test
    void marksDeprecatedMethodsAndPassesOnTheirComments() {
        var retired = Desk.operation(catalog, "EchoRetired");
        assertTrue(retired.deprecated());
        assertEquals("No longer to be used.", retired.summary());
        assertTrue(catalog.services().stream().anyMatch(service -> service.doc().startsWith("Each kind of call once")));
    }

    private Schema.Scalar scalar(String type, String name) {
        return assertInstanceOf(Schema.Scalar.class, field(type, name).schema());
    }

    private Field field(String type, String name) {
        var message = assertInstanceOf(Schema.Message.class, catalog.resolve(new Schema.Ref("lab.v1." + type)));
        return message.field(name).orElseThrow();
    }
}
