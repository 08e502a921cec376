package dev.sextant.desktop.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OutlineTest {
    @Test
    void hidesUnsetOptionalsOfALongMessage() {
        var outline = outline(Samples.wide(60), "{\"field_40\":\"x\"}", Set.of("field_50"));
        assertEquals(8, outline.rows().size());
        assertEquals(List.of("field_40", "field_50"), keys(outline).subList(6, 8));
        assertEquals(52, outline.waiting().size());
    }

    @Test
    void showsAShortMessageWhole() {
        assertEquals(8, outline(Samples.wide(8), "{}", Set.of()).rows().size());
    }

    @Test
    void showsAllThatIsSet() {
        var names = Samples.wide(20).fields().stream().map(Field::name).toList();
        assertEquals(
                20, outline(Samples.wide(60), "{}", Set.copyOf(names)).rows().size());
    }

    @Test
    void keepsRequiredFieldsAndUnknownKeysInSight() {
        var keys = keys(outline(Samples.INIT, "{\"what\":1}", Set.of()));
        assertEquals(List.of("workflow_name", "project_name"), keys.subList(0, 2));
        assertEquals("unknown what", keys.getLast());
    }

    @Test
    void putsTheChosenMemberUnderItsOneof() {
        var keys = keys(outline(Samples.INIT, "{\"image\":{}}", Set.of()));
        assertEquals(keys.indexOf("oneof subject") + 1, keys.indexOf("image"));
    }

    @Test
    void leavesDeprecatedFieldsWaiting() {
        assertEquals(
                List.of("dry_run", "old_name"),
                outline(Samples.INIT, "{}", Set.of()).waiting().stream()
                        .map(Field::name)
                        .filter(name -> name.matches("dry_run|old_name"))
                        .toList());
    }

    @Test
    void headsTheRowsByTheirPlace() {
        var message = Samples.message(
                "GET", at("limit", Field.Place.QUERY), at("id", Field.Place.PATH), at("body", Field.Place.BODY));
        assertEquals(
                List.of("place PATH", "id", "place QUERY", "limit", "body"), keys(outline(message, "{}", Set.of())));
    }

    @Test
    void saysTypesAndLimitsInALine() {
        assertEquals("string · 1–63", Words.line(Samples.limited(1, 63)));
        assertEquals("int32 · ≥ 0", Words.line(Samples.COUNT));
        assertEquals("enum · 4 values", Words.line(Samples.RUNNER));
        assertEquals("Timestamp", Words.line(Samples.MOMENT));
        assertEquals("map<string, string>", Words.type(Schema.mapOf(Samples.TEXT, Samples.TEXT)));
    }

    @Test
    void sumsUpWhatAGroupHolds() {
        assertEquals(
                "PolicyOptions · enforce: true, 1 more set",
                Summary.of(Samples.POLICY, Optional.of(Samples.struct("{\"enforce\":true,\"names\":[]}"))));
        assertEquals(
                "ContainerImage · 2 of 3 set",
                Summary.open(Samples.IMAGE, Optional.of(Samples.struct("{\"reference\":\"a\",\"digest\":\"b\"}"))));
        assertEquals("ContainerImage · not set", Summary.of(Samples.IMAGE, Optional.empty()));
        var labels = Samples.INIT.field("labels").orElseThrow().schema();
        assertEquals(
                "map<string, string> · 2 of at most 16",
                Summary.of(labels, Optional.of(Samples.struct("{\"a\":\"b\",\"c\":\"d\"}"))));
    }

    private static Outline outline(Schema.Message message, String json, Set<String> seen) {
        return Outline.of(message, Path.ROOT, Samples.struct(json), seen);
    }

    private static List<String> keys(Outline outline) {
        return outline.rows().stream().map(Outline.Row::key).toList();
    }

    private static Field at(String name, Field.Place place) {
        return new Field(name, Samples.TEXT, Field.Presence.REQUIRED, place, Notes.NONE);
    }
}
