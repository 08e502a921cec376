package dev.sextant.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.FakeProtocol;
import dev.sextant.desktop.Robot;
import dev.sextant.desktop.fx.Background;
import dev.sextant.snippet.Snippet;
import dev.sextant.themes.Theme;
import java.util.Map;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WindowViewTest {
    private final Robot robot = Robot.start();
    private final FakeProtocol protocol = Windows.protocol();
    private final WindowViewModel model = robot.run(() -> Windows.model(protocol, Background.ofWindow()));

    @BeforeEach
    void show() {
        var view = robot.run(() -> new WindowView(model));
        robot.show(() -> view, 1280, 800, Theme.LIGHT);
        robot.run(() -> {
            Shortcuts.install(robot.stage().getScene(), view, model);
            return true;
        });
    }

    @Test
    void saysWhyWhatWasTypedCannotBeOpened() {
        robot.fill(robot.find(".first-field .text-field"), "nowhere:1");
        robot.press(KeyCode.ENTER);
        robot.await("the reason shows", () -> robot.stage().getScene().getRoot().lookup(".notice") != null);
        assertTrue(model.first().problemProperty().get().orElseThrow().what().startsWith("No answer"));
    }

    @Test
    void opensASampleAndItsFirstOperation() {
        openSample();
        assertEquals("Init", selected());
        assertEquals(2, model.catalog().listings().size());
    }

    @Test
    void findsAnOperationByTyping() {
        openSample();
        robot.press(KeyCode.CONTROL, KeyCode.P);
        robot.type("run watch");
        robot.await("one is left", () -> model.catalog().rowsProperty().get().size() == 3);
        robot.press(KeyCode.ENTER);
        assertEquals("Watch", selected());
    }

    @Test
    void aSourceOpenedBesideOthersShowsAtOnceUnderAShortName() {
        openSample();
        robot.press(KeyCode.CONTROL, KeyCode.P);
        robot.type("init");
        robot.press(KeyCode.CONTROL, KeyCode.N);
        robot.fill(robot.find(".first-field .text-field"), Windows.ELSEWHERE.location());
        robot.press(KeyCode.ENTER);
        robot.await("its first operation is open", () -> "Infoz".equals(selected()));
        assertEquals("", model.catalog().filterProperty().get());
        assertTrue(model.catalog().listing("other.example:9090").isPresent());
    }

    @Test
    void environmentsStandWhereTheCallsAre() {
        openSample();
        robot.run(() -> {
            model.front().managingProperty().set(true);
            return true;
        });
        robot.settle();
        assertTrue(robot.seek(".credential-pane").isPresent());
        assertTrue(robot.seek(".environment-list").isPresent());
        robot.press(KeyCode.ESCAPE);
        assertFalse(robot.seek(".credential-pane").isPresent());
        assertTrue(robot.seek(".tree-list").isPresent());
    }

    @Test
    void credentialCardLeadsToItsEnvironment() {
        openSample();
        robot.click(robot.find(".call-line .pill.ok"));
        robot.await(
                "the card counts down",
                () -> robot.stage().getScene().getRoot().lookup(".credential-card .countdown") != null);
        robot.click(".credential-card .quiet");
        assertEquals("staging", model.editor().edited().name());
        assertTrue(model.front().managingProperty().get());
    }

    @Test
    void aTabThatNobodyUsedGivesWay() {
        openSample();
        call("Store");
        assertEquals(1, model.tabs().all().size());
        robot.run(() -> {
            model.tabs().selected().orElseThrow().keptProperty().set(true);
            return true;
        });
        call("Cancel");
        assertEquals(2, model.tabs().all().size());
        robot.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertEquals("Store", selected());
        robot.press(KeyCode.CONTROL, KeyCode.W);
        assertEquals("Cancel", selected());
    }

    @Test
    void sendsAndCancels() {
        openSample();
        robot.await(
                "it can be sent",
                () -> model.tabs()
                        .selected()
                        .orElseThrow()
                        .requestProperty()
                        .get()
                        .isPresent());
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.await("it runs", () -> protocol.calls().size() == 1);
        assertTrue(robot.find(".button.danger").isVisible());
        robot.press(KeyCode.ESCAPE);
        robot.await(
                "it ended",
                () -> !model.tabs().selected().orElseThrow().runningProperty().get());
        assertTrue(robot.find(".button.primary").isVisible());
    }

    @Test
    void sendsMessageAfterMessageOnAnOpenStream() {
        openSample();
        call("Converse");
        robot.await(
                "it can be sent",
                () -> model.tabs()
                        .selected()
                        .orElseThrow()
                        .requestProperty()
                        .get()
                        .isPresent());
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.await("it is open", () -> protocol.calls().size() == 1);
        assertEquals(0, protocol.halfCloses());
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.click(".stream-foot .primary");
        robot.await("both went out", () -> protocol.sent().size() == 2);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        robot.await("it is half-closed", () -> protocol.halfCloses() == 1);
        assertTrue(robot.find(".stream-foot .primary").isDisabled());
        robot.press(KeyCode.ESCAPE);
        robot.await(
                "it ended",
                () -> !model.tabs().selected().orElseThrow().runningProperty().get());
        assertFalse(robot.find(".stream-foot .primary").isDisabled());
    }

    @Test
    void writesTheCallAsACommandOfAnotherTool() {
        openSample();
        robot.await(
                "it is known where it goes",
                () -> model.tabs()
                        .selected()
                        .orElseThrow()
                        .snippet(Snippet.Tool.GRPCURL)
                        .isPresent());
        var call = model.tabs().selected().orElseThrow();
        var command = robot.run(() -> call.snippet(Snippet.Tool.GRPCURL).orElseThrow());
        assertTrue(command.toString().contains("controlplane.v1.AttestationService/Init"), command.toString());
        assertFalse(command.toString().contains("a-token-that"), command.toString());
        assertTrue(robot.run(() -> call.snippet(Snippet.Tool.CURL).orElseThrow()) instanceof Snippet.Unsayable);
    }

    @Test
    void theSidebarHides() {
        openSample();
        robot.press(KeyCode.CONTROL, KeyCode.B);
        assertTrue(robot.seek(".sidebar").isEmpty());
        robot.press(KeyCode.CONTROL, KeyCode.B);
        assertFalse(robot.seek(".sidebar").isEmpty());
    }

    @Test
    void theAddressIsEditedInItsPlace() {
        openSample();
        robot.press(KeyCode.CONTROL, KeyCode.L);
        var editor = (TextInputControl) robot.find(".address-editor");
        robot.run(() -> {
            editor.setText("grpc://127.0.0.1:9");
            return true;
        });
        robot.press(KeyCode.ENTER);
        assertEquals(
                Map.of(Windows.CONTROL_PLANE.name(), "grpc://127.0.0.1:9"),
                model.environments().current().addresses());
    }

    private void openSample() {
        robot.click(".card");
        robot.await("a call is open", () -> model.tabs().selected().isPresent());
        robot.await(
                "all is read",
                () -> model.catalog().opened(Windows.SCANNER.name()).isPresent());
    }

    private void call(String method) {
        robot.run(() -> {
            var source = Windows.CONTROL_PLANE.name();
            model.catalog()
                    .opened(source)
                    .orElseThrow()
                    .catalog()
                    .operations()
                    .filter(operation -> operation.name().equals(method))
                    .forEach(operation -> model.call(source, operation));
            return true;
        });
        robot.settle();
    }

    private String selected() {
        return model.tabs().selected().orElseThrow().operation().name();
    }
}
