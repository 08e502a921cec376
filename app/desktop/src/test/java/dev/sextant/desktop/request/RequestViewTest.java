package dev.sextant.desktop.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.Robot;
import dev.sextant.schema.Json;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import dev.sextant.themes.Theme;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RequestViewTest {
    private final Robot robot = Robot.start();
    private final RequestViewModel request = Requests.init();

    @BeforeEach
    void show() {
        robot.show(() -> new RequestView(request), 488, 640, Theme.LIGHT);
    }

    @Test
    void showsOneValueInTwoEditorsWithOneUndo() {
        robot.fill(robot.find(".field .text-field"), "build");
        open("JSON");
        assertTrue(text().contains("\"workflow_name\": \"build\""), text());
        run(() -> area().replaceText(area().getText().replace("build", "release")));
        assertEquals(
                new Value.Text("release"),
                request.value().get().get("workflow_name").orElseThrow());
        robot.click(robot.find(".code-area"));
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(text().contains("\"build\""));
        open("Form");
        assertEquals("build", ((TextField) robot.find(".field .text-field")).getText());
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(
                new Value.Text(""), request.value().get().get("workflow_name").orElseThrow());
    }

    @Test
    void saysWhereTheJsonIsBrokenAndWaits() {
        open("JSON");
        run(() -> area().replaceText("{\n  \"workflow_name\": \"x\"\n  \"runner\": 1\n}"));
        assertEquals("Line 2: a comma is missing after \"x\". The form waits until this is mended.", message());
        assertTrue(request.broken().get());
        open("Form");
        assertTrue(robot.find(".form").isDisabled());
        run(() -> ((RequestView) robot.stage().getScene().getRoot().lookup(".request")).revealFault());
        assertEquals(21, robot.run(() -> area().getCaretPosition()));
    }

    @Test
    void completesFromTheContract() {
        open("JSON");
        run(() -> {
            area().replaceText("{\"run\"}");
            area().moveTo(5);
            area().requestFocus();
        });
        robot.press(KeyCode.CONTROL, KeyCode.SPACE);
        robot.press(KeyCode.ENTER);
        assertEquals("{\"runner\": \"RUNNER_UNSPECIFIED\"}", text());
    }

    @Test
    void keepsTheIndentOfALine() {
        open("JSON");
        run(() -> {
            area().replaceText("{}");
            area().moveTo(1);
            area().requestFocus();
        });
        robot.press(KeyCode.ENTER);
        robot.type("x");
        assertEquals("{\n  x\n}", text());
    }

    @Test
    void addsAHeader() {
        open("Metadata");
        robot.click(robot.find(".button.quiet"));
        robot.type("x-request-id");
        robot.press(KeyCode.TAB);
        robot.type("7");
        assertEquals("x-request-id: 7", request.metadata().metadata().toString());
    }

    @Test
    void goesToTheFirstFieldThatIsWrong() {
        run(() -> {
            request.form().set(Path.parse("project_name"), new Value.Text("A B"));
            ((RequestView) robot.stage().getScene().getRoot().lookup(".request")).revealFault();
        });
        assertEquals(
                "A B", robot.run(() -> ((TextField) robot.stage().getScene().getFocusOwner()).getText()));
    }

    @Test
    void staysLiveWithALongText() {
        open("JSON");
        var many = new Value.Items(java.util.Collections.nCopies(20_000, new Value.Text("word")));
        run(() -> area().replaceText(Json.pretty(Value.Struct.EMPTY.with("tags", many))));
        robot.await(
                "the long text is read", () -> request.value().get().get("tags").equals(java.util.Optional.of(many)));
    }

    private void open(String tab) {
        var label = robot.run(() -> robot.stage().getScene().getRoot().lookupAll(".pane-tab .label").stream()
                .filter(node -> ((Label) node).getText().equals(tab) && node.isVisible())
                .findFirst()
                .orElseThrow());
        robot.click(label);
    }

    private String text() {
        return robot.run(() -> area().getText());
    }

    private String message() {
        return ((Label) robot.find(".editor-message")).getText();
    }

    private CodeArea area() {
        return (CodeArea) robot.stage().getScene().getRoot().lookup(".code-area");
    }

    private void run(Runnable act) {
        robot.run(() -> {
            act.run();
            return true;
        });
        robot.settle();
    }
}
