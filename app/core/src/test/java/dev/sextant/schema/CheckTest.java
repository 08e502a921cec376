package dev.sextant.schema;

import static dev.sextant.schema.Field.Presence.IMPLICIT;
import static dev.sextant.schema.Field.Presence.REQUIRED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckTest {
    private static final Schema INT32 =
            new Schema.Scalar(Schema.Kind.INTEGER, "int32", List.of(Limit.Range.closed("-2147483648", "2147483647")));
    private static final Schema TEXT = Schema.scalar(Schema.Kind.TEXT, "string");
    private static final Schema NAME = new Schema.Scalar(
            Schema.Kind.TEXT, "string", List.of(new Limit.Length(1, 5), new Limit.Matches("^[a-z]*$")));
    private static final Schema COLOUR =
            new Schema.Enumeration("Colour", List.of(new Schema.Symbol(new Value.Text("RED"), "1", "", false)), false);
    private static final Schema.Message MESSAGE = new Schema.Message(
            "Thing",
            "",
            List.of(
                    Field.body("name", NAME, REQUIRED, Notes.NONE),
                    Field.body("count", INT32, IMPLICIT, Notes.NONE),
                    Field.body("colour", COLOUR, IMPLICIT, Notes.NONE),
                    Field.body("tags", new Schema.ListOf(TEXT, List.of(new Limit.Count(0, 2))), IMPLICIT, Notes.NONE),
                    Field.body("left", TEXT, IMPLICIT, Notes.NONE.withGroup("side")),
                    Field.body("right", TEXT, IMPLICIT, Notes.NONE.withGroup("side")),
                    Field.body(
                            "id",
                            TEXT,
                            REQUIRED,
                            Notes.NONE.with(Notes.Trait.READ_ONLY).withPreset(new Value.Text("new"))),
                    Field.body(
                            "etag",
                            TEXT,
                            IMPLICIT,
                            Notes.NONE.with(Notes.Trait.READ_ONLY).with(Notes.Trait.IGNORED)),
                    Field.body("child", new Schema.Ref("Thing"), IMPLICIT, Notes.NONE)),
            false);
    private static final Types TYPES = ref -> MESSAGE;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"abc\"}|",
                "{}|name: name is required.",
                "{\"name\":\"abcdef\"}|name: 6 characters; the contract allows 1–5.",
                "{\"name\":\"Ab\"}|name: The text does not match ^[a-z]*$.",
                "{\"name\":\"{{who}}\"}|",
                "{\"name\":\"a\",\"count\":2147483648}|count: 2147483648 is outside -2147483648–2147483647.",
                "{\"name\":\"a\",\"count\":1.5}|count: 1.5 is not int32.",
                "{\"name\":\"a\",\"count\":\"7\"}|",
                "{\"name\":\"a\",\"colour\":\"RED\"}|",
                "{\"name\":\"a\",\"colour\":1}|",
                "{\"name\":\"a\",\"colour\":\"BLUE\"}|colour: \"BLUE\" is none of the 1 values of Colour.",
                "{\"name\":\"a\",\"tags\":[\"x\",2]}|tags[1]: 2 is not string.",
                "{\"name\":\"a\",\"tags\":[\"x\",\"y\",\"z\"]}|tags: 3 elements; the contract allows ≤ 2.",
                "{\"name\":\"a\",\"left\":\"1\",\"right\":\"2\"}|right: Only one of left, right may be set.",
                "{\"name\":\"a\",\"child\":{\"name\":\"a\",\"child\":{}}}|child.child.name: name is required.",
                "{\"name\":\"a\",\"id\":\"7\"}|id: id is set by the server.",
                "{\"name\":\"a\",\"id\":\"new\"}|",
                "{\"name\":\"a\",\"etag\":\"7\"}|",
                "{\"name\":\"a\",\"other\":1}|other: The contract has no field other."
            })
    void namesThePlaceAndTheDifference(String json, String expected) {
        var value = assertInstanceOf(Json.Parsed.Read.class, Json.read(json)).value();
        var findings = Check.of(value, MESSAGE, TYPES).stream()
                .map(finding -> finding.path() + ": " + finding.message())
                .toList();
        assertEquals(expected == null ? List.of() : List.of(expected), findings);
    }

    @Test
    void judgesAChoiceByItsNearestAlternative() {
        var choice = new Schema.OneOf(
                "", List.of(new Schema.Choice("Thing", MESSAGE, ""), new Schema.Choice("text", TEXT, "")), "");
        assertEquals(List.of(), Check.of(new Value.Text("x"), choice, TYPES));
        assertEquals(1, Check.of(Value.Struct.EMPTY, choice, TYPES).size());
    }

    @Test
    void letsNullStandWhereTheContractDoes() {
        var nullable = Field.body("a", TEXT, Field.Presence.OPTIONAL, Notes.NONE.with(Notes.Trait.NULLABLE));
        var strict = Field.body("b", TEXT, Field.Presence.OPTIONAL, Notes.NONE);
        var message = new Schema.Message("", "", List.of(nullable, strict), false);
        var value = Value.Struct.EMPTY.with("a", Value.Null.NULL).with("b", Value.Null.NULL);
        assertEquals(
                List.of("b"),
                Check.of(value, message, TYPES).stream()
                        .map(finding -> finding.path().toString())
                        .toList());
    }

    @Test
    void makesExamplesThatPassButForRequiredText() {
        var example = Example.of(MESSAGE, TYPES);
        assertEquals("{\"name\":\"\"}", Json.compact(example));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true|{\"a\":1}|",
                "true|{\"b\":1,\"c\":1}|",
                "true|{\"b\":1}|a or b and c is required.",
                "true|{\"a\":1,\"b\":1,\"c\":1}|Only one of a, b and c may be set.",
                "false|{\"a\":1,\"b\":1,\"c\":1}|",
                "false|{}|a or b and c is required.",
            })
    void asksForOneOfSeveralSets(boolean alone, String json, String expected) {
        var any = new Schema.Any("any");
        var fields = List.of("a", "b", "c").stream()
                .map(name -> Field.body(name, any, IMPLICIT, Notes.NONE))
                .toList();
        var needs = new Needs(List.of(List.of("a"), List.of("b", "c")), alone);
        var message = new Schema.Message("Thing", "", fields, false, List.of(needs));
        var value = assertInstanceOf(Json.Parsed.Read.class, Json.read(json)).value();
        var findings = Check.of(value, message, TYPES).stream()
                .map(Check.Finding::message)
                .toList();
        assertEquals(expected == null ? List.of() : List.of(expected), findings);
    }
}
