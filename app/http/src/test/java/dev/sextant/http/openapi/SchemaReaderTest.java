package dev.sextant.http.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.http.Contracts;
import dev.sextant.schema.Example;
import dev.sextant.schema.Field;
import dev.sextant.schema.Json;
import dev.sextant.schema.Limit;
import dev.sextant.schema.Needs;
import dev.sextant.schema.Notes.Trait;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Schema.Kind;
import dev.sextant.schema.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemaReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"string\"}|TEXT|string",
                "{\"type\":\"string\",\"format\":\"uuid\"}|TEXT|string uuid",
                "{\"type\":\"string\",\"format\":\"date-time\"}|TIMESTAMP|string date-time",
                "{\"type\":\"string\",\"format\":\"byte\"}|BYTES|string byte",
                "{\"type\":\"integer\",\"format\":\"int64\"}|INTEGER|integer int64",
                "{\"type\":[\"number\",\"null\"]}|NUMBER|number",
                "{\"type\":\"boolean\"}|BOOL|boolean",
                "{\"pattern\":\"^a\"}|TEXT|string",
                "{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]}|INTEGER|integer",
                "{\"allOf\":[{\"type\":\"string\"},{\"maxLength\":5}]}|TEXT|string",
            })
    void readsLeaves(String schema, Kind kind, String type) {
        var leaf = assertInstanceOf(Schema.Scalar.class, Contracts.read(schema));
        assertEquals(kind, leaf.kind());
        assertEquals(type, leaf.type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"integer\",\"minimum\":1,\"maximum\":100}|1–100",
                "{\"type\":\"number\",\"minimum\":0,\"exclusiveMinimum\":true}|> 0",
                "{\"type\":\"number\",\"exclusiveMaximum\":1.50}|< 1.50",
                "{\"type\":\"string\",\"minLength\":1,\"maxLength\":63}|1–63",
                "{\"type\":\"string\",\"pattern\":\"^[a-z]+$\"}|^[a-z]+$",
                "{\"type\":\"string\",\"format\":\"email\"}|email",
            })
    void readsLimits(String schema, String label) {
        var leaf = assertInstanceOf(Schema.Scalar.class, Contracts.read(schema));
        assertEquals(List.of(label), leaf.limits().stream().map(Limit::label).toList());
    }

    @Test
    void readsEnumerationsOfAnyValueWithoutNull() {
        var symbols = assertInstanceOf(Schema.Enumeration.class, Contracts.read("{\"enum\": [\"a\", 1, null, 2.50]}"))
                .symbols();
        assertEquals(
                List.of("a", "1", "2.50"),
                symbols.stream().map(Schema.Symbol::label).toList());
        assertEquals(
                "v1",
                assertInstanceOf(Schema.Enumeration.class, Contracts.read("{\"const\": \"v1\"}"))
                        .symbols()
                        .getFirst()
                        .label());
    }

    @Test
    void readsFieldsWithWhatIsSaidOfThem() {
        var message = message("""
                {"type": "object", "required": ["id"], "additionalProperties": true, "properties": {
                  "id": {"type": "string", "readOnly": true, "description": "Who it is"},
                  "size": {"type": "integer", "default": 9007199254740993, "deprecated": true},
                  "name": {"type": ["string", "null"], "examples": ["Ada"]},
                  "tags": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 3},
                  "next": {"$ref": "#/components/schemas/T"}}}""");
        var id = message.field("id").orElseThrow();
        assertTrue(id.required() && id.has(Trait.READ_ONLY) && message.open());
        assertEquals("Who it is", id.notes().doc());
        var size = message.field("size").orElseThrow();
        assertEquals(new Value.Num("9007199254740993"), size.notes().stated().orElseThrow());
        assertTrue(size.has(Trait.DEPRECATED) && !size.required());
        var name = message.field("name").orElseThrow();
        assertTrue(name.has(Trait.NULLABLE));
        assertEquals(new Value.Text("Ada"), name.notes().example().orElseThrow());
        assertEquals(
                new Schema.Ref("#/components/schemas/T"),
                message.field("next").orElseThrow().schema());
    }

    @Test
    void joinsWhatAllOfSays() {
        var message = message("""
                {"allOf": [{"properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "required": ["a"]},
                           {"allOf": [{"properties": {"c": {"type": "integer"}}}]},
                           {"$ref": "#/components/schemas/T"}],
                 "properties": {"b": {"description": "mine"}}, "required": ["c"]}""");
        assertEquals(
                List.of("a", "b", "c"),
                message.fields().stream().map(Field::name).toList());
        assertEquals(
                List.of("a", "c"),
                message.fields().stream()
                        .filter(Field::required)
                        .map(Field::name)
                        .toList());
        assertEquals("mine", message.field("b").orElseThrow().notes().doc());
        assertInstanceOf(Schema.Scalar.class, message.field("b").orElseThrow().schema());
    }

    @Test
    void readsMapsAndFreeObjects() {
        var map = assertInstanceOf(
                Schema.MapOf.class, Contracts.read("{\"additionalProperties\": {\"type\": \"integer\"}}"));
        assertEquals(
                Kind.INTEGER, assertInstanceOf(Schema.Scalar.class, map.value()).kind());
        assertInstanceOf(Schema.MapOf.class, Contracts.read("{\"type\": \"object\"}"));
        assertInstanceOf(Schema.Any.class, Contracts.read("{}"));
        assertInstanceOf(Schema.Any.class, Contracts.read("true"));
    }

    @Test
    void readsChoicesWithTheirTags() {
        var catalog = Contracts.catalog("""
                {"openapi": "3.0.0", "info": {}, "paths": {}, "components": {"schemas": {
                  "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                    "discriminator": {"propertyName": "kind", "mapping": {"meow": "#/components/schemas/Cat"}}},
                  "Cat": {"type": "object", "properties": {"kind": {"type": "string"}}},
                  "Dog": {"type": "object", "properties": {"kind": {"type": "string"}}},
                  "Base": {"properties": {"kind": {"type": "string"}, "id": {"type": "string"}},
                    "discriminator": {"propertyName": "kind", "mapping": {"c": "Child"}}},
                  "Child": {"allOf": [{"$ref": "#/components/schemas/Base"}], "properties": {"x": {}}}}}}""");
        var pet = assertInstanceOf(Schema.OneOf.class, catalog.resolve(new Schema.Ref("#/components/schemas/Pet")));
        assertEquals("kind", pet.discriminator());
        assertEquals(
                List.of("meow", "Dog"),
                pet.choices().stream().map(Schema.Choice::tag).toList());
        var base = assertInstanceOf(Schema.OneOf.class, catalog.resolve(new Schema.Ref("#/components/schemas/Base")));
        assertEquals(
                List.of(new Schema.Choice("Child", new Schema.Ref("#/components/schemas/Child"), "c")), base.choices());
        var child =
                assertInstanceOf(Schema.Message.class, catalog.resolve(new Schema.Ref("#/components/schemas/Child")));
        assertEquals(
                List.of("kind", "id", "x"),
                child.fields().stream().map(Field::name).toList());
    }

    @Test
    void givesEachChoiceTheFieldsBesideIt() {
        var choice = assertInstanceOf(Schema.OneOf.class, Contracts.read("""
                {"properties": {"id": {"type": "string"}},
                 "anyOf": [{"title": "One", "properties": {"a": {"type": "string"}}},
                           {"properties": {"b": {"type": "string"}}}]}"""));
        var first = assertInstanceOf(
                Schema.Message.class, choice.choices().getFirst().schema());
        assertEquals(
                List.of("id", "a"), first.fields().stream().map(Field::name).toList());
        assertEquals(
                List.of("One", "choice 2"),
                choice.choices().stream().map(Schema.Choice::label).toList());
    }

    @Test
    void takesNoChoiceWhereOnlyDemandsDiffer() {
        var message = message("""
                {"properties": {"a": {"type": "string"}, "b": {"type": "string"}},
                 "anyOf": [{"required": ["a"]}, {"required": ["b"]}]}""");
        assertEquals(2, message.fields().size());
        assertEquals(List.of(new Needs(List.of(List.of("a"), List.of("b")), false)), message.limits());
    }

    @Test
    void endsCircles() {
        assertInstanceOf(Schema.Any.class, Contracts.read("{\"$ref\": \"#/components/schemas/T\"}"));
        assertInstanceOf(Schema.Any.class, Contracts.read("{\"allOf\": [{\"$ref\": \"#/components/schemas/T\"}]}"));
        assertInstanceOf(Schema.Any.class, Contracts.read("{\"$ref\": \"#/components/schemas/Nobody\"}"));
        var tree = Contracts.schema("""
                {"type": "object", "required": ["kids"],
                 "properties": {"kids": {"type": "array", "items": {"$ref": "#/components/schemas/T"}}}}""");
        var message = (Schema.Message) tree.resolve(new Schema.Ref("#/components/schemas/T"));
        assertEquals("{\"kids\":[]}", Json.compact(Example.of(message, tree)));
    }

    @Test
    void opensAFanThatUnfoldsWithoutEnd() {
        var schemas = new StringBuilder();
        for (var level = 0; level < 25; level++) {
            var next = level == 24
                    ? "{\"type\":\"string\"}"
                    : "{\"$ref\":\"#/components/schemas/L%d\"}".formatted(level + 1);
            schemas.append(",\"L%d\":{\"type\":\"object\",\"properties\":{\"a\":%s,\"b\":%s,\"c\":%s,\"d\":%s}}"
                    .formatted(level, next, next, next, next));
        }
        var catalog = Contracts.schema("{\"$ref\":\"#/components/schemas/L0\"}" + schemas);
        assertEquals(
                4,
                ((Schema.Message) catalog.resolve(new Schema.Ref("#/components/schemas/T")))
                        .fields()
                        .size());
    }

    private static Schema.Message message(String schema) {
        return assertInstanceOf(Schema.Message.class, Contracts.read(schema));
    }
}
