package dev.sextant.desktop.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.Status;
import dev.sextant.schema.Json;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class FormModelTest {
    private static final String START = "{\"workflow_name\":\"build\",\"project_name\":\"sextant\"}";

    private final FormModel form = Samples.form(START);

    @Test
    void putsFieldsInTheContractsOrder() {
        set("valid_until", "now");
        set("runner", "GITHUB_ACTION");
        assertEquals(
                "{\"workflow_name\":\"build\",\"project_name\":\"sextant\",\"runner\":\"GITHUB_ACTION\",\"valid_until\":\"now\"}",
                json());
    }

    @Test
    void makesTheMessagesOnTheWay() {
        set("policy.nested.enforce", "x");
        assertEquals("{\"nested\":{\"enforce\":\"x\"}}", Json.compact(at("policy")));
    }

    @Test
    void undoesTypingAsOneStep() {
        form.type(Path.parse("workflow_name"), new Value.Text("b"));
        form.type(Path.parse("workflow_name"), new Value.Text("bu"));
        form.type(Path.parse("project_name"), new Value.Text("s"));
        form.undo();
        assertEquals(new Value.Text("bu"), at("workflow_name"));
        form.undo();
        assertEquals(START, json());
        assertFalse(form.canUndo());
        form.redo();
        form.redo();
        assertEquals(new Value.Text("s"), at("project_name"));
    }

    @Test
    void beginsAStepAfterAPause() {
        var now = new AtomicReference<>(Samples.NOON);
        var paused = new FormModel(Samples.INIT, Samples.TYPES, Value.Struct.EMPTY, now::get, Later.NOW);
        paused.type(Path.parse("workflow_name"), new Value.Text("a"));
        now.set(Samples.NOON.plusSeconds(3));
        paused.type(Path.parse("workflow_name"), new Value.Text("ab"));
        paused.undo();
        assertEquals("{\"workflow_name\":\"a\"}", Json.compact(paused.value()));
    }

    @Test
    void keepsTheFormWhileTheJsonIsBroken() {
        form.write("{\"workflow_name\": \"x\" \"y\"}");
        assertEquals(START, json());
        assertEquals(1, form.broken().orElseThrow().line());
        form.undo();
        assertTrue(form.broken().isEmpty());
    }

    @Test
    void keepsTheJsonAsWritten() {
        var text = "{ \"workflow_name\":   \"x\", \"project_name\":\"p\" }";
        form.write(text);
        assertEquals(text, form.text());
        set("workflow_name", "y");
        assertTrue(form.text().startsWith("{\n  \"workflow_name\": \"y\""));
        form.undo();
        assertEquals(text, form.text());
    }

    @Test
    void refusesARequestThatIsNoObject() {
        form.write("[1]");
        assertEquals(
                "a request is an object: { … }.", form.broken().orElseThrow().message());
    }

    @Test
    void keepsUnknownKeysAndFlagsThem() {
        form.write("{\"workflow_name\":\"a\",\"project_name\":\"p\",\"later\":1}");
        set("workflow_name", "b");
        assertEquals(Value.num(1), at("later"));
        assertEquals("The contract has no field later.", remark("later"));
    }

    @Test
    void bringsBackWhatAOneofMemberHeld() {
        form.choose(Path.ROOT, "subject", "commit");
        set("commit", "abc");
        form.choose(Path.ROOT, "subject", "image");
        assertTrue(Path.parse("commit").in(form.value()).isEmpty());
        assertEquals("{\"reference\":\"\"}", Json.compact(at("image")));
        form.choose(Path.ROOT, "subject", "");
        assertEquals(START, json());
        form.choose(Path.ROOT, "subject", "commit");
        assertEquals(new Value.Text("abc"), at("commit"));
    }

    @Test
    void refusesANameThatIsTaken() {
        form.set(Path.parse("labels.team"), new Value.Text("a"));
        form.set(Path.parse("labels.tier"), new Value.Text("b"));
        form.rename(Path.parse("labels"), "tier", "team");
        assertEquals("{\"team\":\"a\",\"tier\":\"b\"}", Json.compact(at("labels")));
        assertEquals("There is already a member “team”.", remark("labels.tier"));
        form.rename(Path.parse("labels"), "team", "squad");
        assertEquals("{\"squad\":\"a\",\"tier\":\"b\"}", Json.compact(at("labels")));
    }

    @Test
    void addsElementsAndMembersWithFreeNames() {
        form.add(Path.parse("tags"));
        assertEquals("tags[1]", form.add(Path.parse("tags")).orElseThrow().toString());
        form.add(Path.parse("labels"));
        form.add(Path.parse("labels"));
        assertEquals("{\"\":\"\",\"key2\":\"\"}", Json.compact(at("labels")));
    }

    @Test
    void movesAndRemovesElements() {
        form.set(Path.parse("tags"), Value.items(new Value.Text("a"), new Value.Text("b"), new Value.Text("c")));
        form.move(Path.parse("tags"), 2, 0);
        form.clear(Path.parse("tags[1]"));
        assertEquals("[\"c\",\"b\"]", Json.compact(at("tags")));
    }

    @Test
    void doesNotBlameWhatNobodyHasFilledInYet() {
        var fresh = Samples.form("{\"workflow_name\":\"\"}");
        assertEquals(List.of(), fresh.remarks());
        fresh.visit(Path.parse("workflow_name"));
        assertEquals(1, fresh.remarks().size());
        fresh.reveal();
        assertEquals(
                "project_name is required.",
                fresh.remark(Path.parse("project_name")).orElseThrow().message());
    }

    @Test
    void marksWhatTheServerRefusedUntilItChanges() {
        form.mark(List.of(
                new Status.Violation(Path.parse("projectName"), "no such project."),
                new Status.Violation(Path.parse("workflow_name"), "taken.")));
        assertEquals("Server: no such project.", remark("project_name"));
        set("project_name", "other");
        assertEquals(1, form.remarks().size());
        assertEquals("Server: taken.", remark("workflow_name"));
    }

    @Test
    void countsRelativeTimesFromTheMomentOfSending() {
        set("valid_until", "in 2h");
        set("timeout", "1h30m");
        assertEquals(new Value.Text("in 2h"), at("valid_until"));
        var settled = form.settled();
        assertEquals(
                new Value.Text("2026-11-22T14:00:00Z"),
                settled.get("valid_until").orElseThrow());
        assertEquals(new Value.Text("5400s"), settled.get("timeout").orElseThrow());
    }

    @Test
    void saysThatATimeIsNone() {
        set("valid_until", "soon");
        assertTrue(remark("valid_until").contains("is no moment"));
        set("valid_until", "{{deadline}}");
        assertEquals(List.of(), form.remarks());
    }

    @Test
    void holdsAWrongInputUntilThePlaceIsSet() {
        set("file", "AAAA");
        form.refuse(Path.parse("file"), "Not hex.");
        assertEquals("Not hex.", remark("file"));
        set("file", "AAAA");
        assertEquals(List.of(), form.remarks());
    }

    @Test
    void looksOverALargeValueLater() {
        var work = new AtomicReference<Runnable>(() -> {});
        var large = new FormModel(
                Samples.INIT,
                Samples.TYPES,
                Value.Struct.EMPTY,
                () -> Instant.EPOCH,
                (task, then) -> work.set(() -> then.accept(task.get())));
        large.set(Path.parse("tags"), new Value.Items(java.util.Collections.nCopies(5_000, Value.num(1))));
        large.reveal();
        assertEquals(2, large.remarks().size());
        work.get().run();
        assertEquals(5_002, large.remarks().size());
    }

    @Test
    void givesAPlaceAnotherShape() {
        var pet = new Schema.OneOf(
                "Pet",
                List.of(
                        new Schema.Choice("Cat", Samples.message("Cat", Samples.optional("kind", Samples.TEXT)), "cat"),
                        new Schema.Choice(
                                "Dog", Samples.message("Dog", Samples.optional("kind", Samples.TEXT)), "dog")),
                "kind");
        var owner = Samples.form(Samples.message("Owner", Samples.optional("pet", pet)), "{}");
        owner.reshape(Path.parse("pet"), pet, 1);
        assertEquals("{\"pet\":{\"kind\":\"dog\"}}", Json.compact(owner.value()));
        assertEquals(1, owner.shape(Path.parse("pet"), pet, owner.value()));
    }

    private void set(String path, String text) {
        form.set(Path.parse(path), new Value.Text(text));
    }

    private Value at(String path) {
        return Path.parse(path).in(form.value()).orElseThrow();
    }

    private String remark(String path) {
        return form.remark(Path.parse(path)).orElseThrow().message();
    }

    private String json() {
        return Json.compact(form.value());
    }
}
