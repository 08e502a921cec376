package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.samples.lab.Lab;
import dev.sextant.schema.Field;
import dev.sextant.schema.Json;
import dev.sextant.schema.Limit;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Rule;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules as they come by reflection: option bytes that no generated code knows.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RuledTest {
    private static final String GOOD =
            "\"name\":\"ada\",\"owner\":\"o\",\"share\":1,\"level\":1,\"color\":\"COLOR_RED\","
                    + "\"words\":[\"a\"],\"mail\":\"a@b.example\",\"host\":\"h\"";

    private final Lab server = Lab.start(Lab.Options.DEFAULT);
    private final Desk desk = Desk.plain(server.port());
    private final Catalog catalog = desk.catalog();

    @AfterAll
    void stop() {
        desk.close();
        server.close();
    }

    @Test
    void showsRulesAsLimits() {
        assertEquals(
                List.of(new Limit.Length(2, 12), new Limit.Matches("^[a-z]+$")),
                scalar("name").limits());
        assertEquals(
                List.of(new Limit.Range("0", "100", true, false), new Rule.Finite()),
                scalar("share").limits());
        assertEquals(List.of(new Rule.Form("email")), scalar("mail").limits());
        assertEquals(
                List.of(new Rule.Part(Rule.Part.Position.START, "+")),
                scalar("phone").limits());
        assertEquals("one of 1, 2, 3", scalar("level").limits().getFirst().label());
        assertEquals("1–3600 s", scalar("patience").limits().getFirst().label());
        assertEquals("in the past", scalar("born").limits().getFirst().label());
        assertEquals("16 bytes unless empty", scalar("key").limits().getFirst().label());
        assertEquals("≤ 9", scalar("wrapped").limits().getFirst().label());
        assertEquals(
                "> 20 or < 10 unless empty",
                scalar("outside").limits().getFirst().label());
        assertEquals(List.of(), scalar("free").limits());
        assertEquals(
                "this % 2u == 0u ? '' : 'must be even'",
                scalar("most").limits().getFirst().label());
    }

    @Test
    void limitsElementsKeysAndValues() {
        var words = assertInstanceOf(Schema.ListOf.class, field("words").schema());
        assertEquals(List.of(new Limit.Count(1, 3), new Rule.Distinct()), words.limits());
        var word = assertInstanceOf(Schema.Scalar.class, words.element());
        assertEquals(
                List.of(new Rule.Among(List.of(new Value.Text("never")), true), new Limit.Length(1, -1)),
                word.limits());
        var weights = assertInstanceOf(Schema.MapOf.class, field("weights").schema());
        assertEquals(List.of(new Limit.Count(0, 2)), weights.limits());
        assertEquals(
                "≤ 4 bytes",
                assertInstanceOf(Schema.Scalar.class, weights.key())
                        .limits()
                        .getFirst()
                        .label());
    }

    @Test
    void leavesOnlyTheAllowedSymbols() {
        var color = assertInstanceOf(Schema.Enumeration.class, field("color").schema());
        assertEquals(
                List.of("COLOR_RED", "COLOR_GREEN"),
                color.symbols().stream().map(Schema.Symbol::label).toList());
        assertEquals(false, color.open());
    }

    @Test
    void knowsWhatMustBeSetAndWhatTheServerSets() {
        assertTrue(field("name").required());
        assertTrue(field("owner").required());
        assertTrue(field("id").has(Notes.Trait.READ_ONLY));
        assertTrue(field("id").has(Notes.Trait.IGNORED));
        assertTrue(field("id").notes().doc().contains("Immutable"));
        assertEquals(Optional.of(new Value.Text("ada")), field("name").notes().example());
    }

    @Test
    void tellsRulesOfTheWholeMessageInItsComment() {
        var doc = ruled().doc();
        assertTrue(doc.contains("Rule: least must not be above most"), doc);
        assertTrue(doc.contains("At most one of phone, mail may be set."), doc);
        assertTrue(doc.contains("One of target must be set."), doc);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "|",
                "\"least\":\"3\",\"most\":\"2\" | : least must not be above most",
                "\"most\":\"3\" | most: must be even",
                "\"mail\":\"a\" | mail: \"a\" is no email.",
                "\"share\":0 | share: 0 is outside > 0, ≤ 100.",
                "\"level\":7 | level: 7 is not one of 1, 2, 3.",
                "\"words\":[] | words: 0 elements; the contract allows 1–3.",
                "\"words\":[\"a\",\"a\"] | words: Two elements are the same; the contract wants them distinct.",
                "\"words\":[\"never\"] | words[0]: \"never\" is excluded.",
                "\"weights\":{\"a\":-1} | weights.a: -1 is outside ≥ 0.",
                "\"weights\":{\"abcde\":1} | weights.abcde: 5 bytes; the contract allows ≤ 4 bytes.",
                "\"patience\":\"7200s\" | patience: 7200s is outside 1–3600 s.",
                "\"any\":{\"@type\":\"type.googleapis.com/lab.v1.Color\",\"value\":\"\"} | any: type URL must be in the allow list",
                "\"phone\":\"+1\" | : only one of phone, mail can be set",
                "\"free\":\"no uuid\" |",
                "\"outside\":15 | outside: must be greater than 20 or less than 10",
                "\"key\":\"\" |",
                "\"key\":\"AAAA\" | key: 3 bytes; the contract allows 16 bytes.",
                "\"name\":\"{{who}}\" |",
                "\"more\":[{}] | more[0].name: name is required."
            })
    void findsWhatAServerWouldRefuse(String members, String expected) {
        var json = "{%s}".formatted(members == null ? GOOD : merged(members));
        var value = (Value.Struct) ((Json.Parsed.Read) Json.read(json)).value();
        var found = catalog.findings(Desk.operation(catalog, "EchoRuled"), value).stream()
                .map(finding -> finding.path() + ": " + finding.message())
                .toList();
        if (expected == null) {
            assertEquals(List.of(), found);
        } else {
            assertTrue(found.stream().anyMatch(finding -> finding.startsWith(expected)), found.toString());
        }
    }

    @Test
    void theLastWordHasTheContractWhereLimitsSayNothing() {
        var found = catalog.findings(Desk.operation(catalog, "EchoRuled"), Value.Struct.EMPTY).stream()
                .map(finding -> finding.path().toString())
                .toList();
        assertTrue(found.containsAll(List.of("name", "owner", "target", "words", "level")), found.toString());
    }

    private static String merged(String members) {
        var name = members.substring(0, members.indexOf(':') + 1);
        var rest = new java.util.ArrayList<>(List.of(GOOD.split(",(?=\")")));
        rest.removeIf(member -> member.startsWith(name));
        rest.add(members);
        return String.join(",", rest);
    }

    private Schema.Scalar scalar(String name) {
        return assertInstanceOf(Schema.Scalar.class, field(name).schema());
    }

    private Field field(String name) {
        return ruled().field(name).orElseThrow();
    }

    private Schema.Message ruled() {
        return assertInstanceOf(Schema.Message.class, catalog.resolve(new Schema.Ref("lab.v1.Ruled")));
    }
}
