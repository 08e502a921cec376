package dev.sextant.desktop.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.Robot;
import dev.sextant.desktop.controls.Group;
import dev.sextant.desktop.fx.Background;
import dev.sextant.schema.Field;
import dev.sextant.schema.Json;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Upload;
import dev.sextant.schema.Value;
import dev.sextant.themes.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormViewTest {
    private static final String START = "{\"workflow_name\":\"build\",\"project_name\":\"sextant\"}";

    private final Robot robot = Robot.start();
    private FormModel form = Samples.form(START);

    @Test
    void typesIntoTheValue() {
        show(Samples.INIT, START);
        robot.fill(field("workflow_name"), "release");
        assertEquals("release", text("workflow_name"));
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("build", text("workflow_name"));
        assertEquals("build", ((TextField) field("workflow_name")).getText());
    }

    @Test
    void setsAnUnsetFieldByTypingAndUnsetsItByKey() {
        show(Samples.KINDS, "{}");
        focus("text");
        robot.type("abc");
        assertEquals("{\"text\":\"abc\"}", json());
        robot.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        assertEquals("{}", json());
        robot.press(KeyCode.ENTER);
        assertEquals("{\"text\":\"\"}", json());
    }

    @Test
    void whatIsTypedTakesThePlaceOfTheValueThatAKeySet() {
        show(Samples.KINDS, "{}");
        focus("number");
        robot.press(KeyCode.ENTER);
        assertEquals("{\"number\":0}", json());
        robot.type("30");
        assertEquals("{\"number\":30}", json());
    }

    @Test
    void nullIsARowOfItsOwn() {
        var nullable = new Schema.Message(
                "acme.v1.Nullable",
                "",
                List.of(new Field(
                        "note",
                        Samples.TEXT,
                        Field.Presence.OPTIONAL,
                        Field.Place.BODY,
                        Notes.NONE.with(Notes.Trait.NULLABLE))),
                false);
        show(nullable, "{\"note\":null}");
        assertTrue(robot.find(".slot .field.default").getAccessibleText().contains("null"));
        focus("note");
        robot.type("abc");
        assertEquals("{\"note\":\"abc\"}", json());
    }

    @Test
    void aFileStandsInAFieldOfBytesByItsName(@TempDir java.nio.file.Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("picture.bin"), "12345");
        var upload = new Schema.Message(
                "acme.v1.Upload",
                "",
                List.of(new Field("content", Samples.OCTETS, Field.Presence.OPTIONAL, Field.Place.BODY, Notes.NONE)),
                false);
        show(
                upload,
                Json.compact(Value.Struct.EMPTY.with("content", Upload.of(file).value())));
        var input = (TextField) robot.find(".field .text-field");
        assertEquals(file.toString(), input.getText());
        assertFalse(input.isEditable());
        robot.await(
                "its size shows",
                () -> robot.stage().getScene().getRoot().lookupAll(".counter-text").stream()
                        .anyMatch(label -> ((Label) label).getText().equals("5 B")));
    }

    @Test
    void keepsTheCaretWhileTypingInTheMiddle() {
        show(Samples.KINDS, "{\"number\":15}");
        focus("number");
        robot.press(KeyCode.HOME);
        robot.type("42");
        assertEquals("{\"number\":4215}", json());
    }

    @Test
    void choosesASymbolByTypingItsName() {
        show(Samples.KINDS, "{\"symbol\":\"JENKINS_JOB\"}");
        focus("symbol");
        robot.type("gitl");
        robot.press(KeyCode.ENTER);
        assertEquals("{\"symbol\":\"GITLAB_PIPELINE\"}", json());
    }

    @Test
    void choosesAMemberOfAOneof() {
        show(Samples.INIT, START);
        robot.click(robot.run(() -> reveal("subject").lookupAll(".toggle-button").stream()
                .skip(2)
                .findFirst()
                .orElseThrow()));
        assertTrue(json().contains("\"image\":{\"reference\":\"\"}"));
        robot.fill(field("image.reference"), "ghcr.io/acme");
        assertEquals("ghcr.io/acme", text("image.reference"));
    }

    @Test
    void addsAFieldByItsName() {
        show(Samples.INIT, START);
        var button = robot.find(".add-field .button");
        robot.run(() -> {
            button.requestFocus();
            return true;
        });
        robot.press(KeyCode.SPACE);
        robot.type("tag");
        robot.press(KeyCode.ENTER);
        robot.type("first");
        assertTrue(json().contains("\"tags\":[\"first\"]"), json());
    }

    @Test
    void addsMovesAndRemovesElements() {
        show(Samples.KINDS, "{\"words\":[\"a\",\"b\"]}");
        focus("words[1]");
        robot.press(KeyCode.ALT, KeyCode.UP);
        assertEquals("{\"words\":[\"b\",\"a\"]}", json());
        robot.type("!");
        assertEquals("{\"words\":[\"b!\",\"a\"]}", json());
        robot.click(robot.run(() -> reveal("words[0]").lookup(".button.icon")));
        assertEquals("{\"words\":[\"a\"]}", json());
    }

    @Test
    void renamesAMemberAndGoesOnToItsValue() {
        show(Samples.KINDS, "{\"by_name\":{\"one\":1}}");
        focus("by_name.one");
        robot.type("uno");
        robot.press(KeyCode.TAB);
        robot.press(KeyCode.CONTROL, KeyCode.A);
        robot.type("7");
        assertEquals("{\"by_name\":{\"uno\":7}}", json());
    }

    @Test
    void refusesBytesThatAreNone() {
        show(Samples.KINDS, "{\"octets\":\"AAEC/w==\"}");
        robot.fill(field("octets"), "00 zz");
        assertEquals("{\"octets\":\"AA==\"}", json());
        assertTrue(robot.run(() -> form.remark(Path.parse("octets")))
                .orElseThrow()
                .message()
                .startsWith("Not hex"));
    }

    @Test
    void keepsTheLinesOfPastedText() {
        show(Samples.KINDS, "{\"text\":\"\"}");
        robot.run(() -> {
            var content = new ClipboardContent();
            content.putString("one\ntwo");
            return Clipboard.getSystemClipboard().setContent(content);
        });
        focus("text");
        robot.press(KeyCode.CONTROL, KeyCode.V);
        assertEquals("{\"text\":\"one\\ntwo\"}", json());
    }

    @Test
    void buildsOnlyWhatIsOpen() {
        show(Samples.POLICY, "{\"nested\":{\"nested\":{\"nested\":{}}}}");
        assertEquals(
                2,
                robot.run(() ->
                        robot.stage().getScene().getRoot().lookupAll(".group").size()));
        robot.run(() -> reveal("nested.nested.nested.enforce"));
        assertEquals(
                8,
                robot.run(() ->
                        robot.stage().getScene().getRoot().lookupAll(".group").size()));
    }

    @Test
    void greysTheFormWhileTheJsonIsBroken() {
        show(Samples.INIT, START);
        robot.run(() -> {
            form.write("{");
            return true;
        });
        assertTrue(robot.find(".form").isDisabled());
        robot.run(() -> {
            form.write("{\"workflow_name\":\"z\"}");
            return true;
        });
        assertFalse(robot.find(".form").isDisabled());
        assertEquals("z", ((TextField) field("workflow_name")).getText());
    }

    @Test
    void namesEveryControl() {
        show(Samples.KINDS, Samples.KINDS_VALUE);
        var nameless = robot.run(() -> robot.stage().getScene().getRoot().lookupAll("*").stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> node instanceof TextInputControl || node instanceof Hollow || node instanceof Opener)
                .filter(node -> node.getAccessibleText() == null
                        || node.getAccessibleText().isBlank())
                .toList());
        assertEquals(java.util.List.of(), nameless);
        assertTrue(robot.run(() ->
                robot.stage().getScene().getRoot().lookupAll(".group").stream().allMatch(Group.class::isInstance)));
    }

    private void show(Schema.Message message, String json) {
        form = Samples.form(message, json);
        robot.show(() -> new FormView(form, new Background(Runnable::run)), 488, 640, Theme.LIGHT);
    }

    private Node field(String path) {
        return robot.run(() -> reveal(path).lookup(".text-field"));
    }

    private void focus(String path) {
        robot.run((Callable<Node>) () -> reveal(path));
        robot.settle();
    }

    private Node reveal(String path) {
        var view = (FormView) robot.stage().getScene().getRoot().lookup(".form-pane");
        return view.reveal(Path.parse(path)).orElseThrow();
    }

    private String text(String path) {
        return ((dev.sextant.schema.Value.Text)
                        Path.parse(path).in(form.value()).orElseThrow())
                .text();
    }

    private String json() {
        return robot.run(() -> Json.compact(form.value()));
    }
}
