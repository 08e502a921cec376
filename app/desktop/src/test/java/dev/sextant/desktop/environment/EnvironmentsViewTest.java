package dev.sextant.desktop.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.Robot;
import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Environment;
import dev.sextant.themes.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/// A person gives an environment a credential, and another name.
final class EnvironmentsViewTest {
    private final EnvironmentsViewModel environments = Places.some();
    private final EnvironmentEditorViewModel editor = Places.editor(environments);

    @Test
    void tokenIsTypedUnseenAndTheCardSaysTheTimeLeft() {
        var robot = Robot.start();
        robot.show(() -> page(editor), 1280, 800, Theme.LIGHT);
        @SuppressWarnings("unchecked")
        var scheme = (ComboBox<String>) robot.find(".credential-pane .combo-box");
        robot.run(() -> {
            scheme.setValue("bearer");
            return true;
        });
        var field = (PasswordField) robot.find(".password-field");
        robot.click(field);
        robot.run(() -> {
            field.setText(Places.token(Duration.ofMinutes(30)));
            return true;
        });
        robot.press(KeyCode.ENTER);

        assertEquals("", field.getText());
        assertEquals("••••••…x7Qd", field.getPromptText());
        assertEquals("30 m", ((Label) robot.find(".countdown")).getText());
        assertInstanceOf(
                CredentialState.Ready.class, editor.credential().stateProperty().get());
        assertEquals("bearer", environments.current().access().credential().scheme());
    }

    @Test
    void nameIsEditedInPlace() {
        var robot = Robot.start();
        robot.show(() -> page(editor), 1280, 800, Theme.DARK);
        robot.click(".environment-title > .headline");
        robot.press(KeyCode.CONTROL, KeyCode.A);
        robot.type("laptop");
        robot.press(KeyCode.ENTER);

        assertEquals("laptop", editor.edited().name());
        assertEquals("laptop", ((Label) robot.find(".environment-title > .headline")).getText());
    }

    @Test
    void aNewOneIsNamedAtOnce() {
        var robot = Robot.start();
        robot.show(() -> page(editor), 1280, 800, Theme.LIGHT);
        robot.click(".environment-list .icon");
        robot.type("customer-7");
        robot.press(KeyCode.ENTER);

        assertEquals("customer-7", editor.edited().name());
    }

    @Test
    void wordsKeepTheirUnderscore() {
        var robot = Robot.start();
        robot.show(() -> page(editor), 1280, 800, Theme.LIGHT);
        robot.click(".environment-list .icon");
        var drawn = robot.run(() -> robot.stage().getScene().getRoot().lookupAll(".text").stream()
                .map(node -> ((Text) node).getText())
                .toList());

        assertTrue(drawn.contains("API key as user _api_key"), drawn.toString());
    }

    @Test
    void deletingAsksFirst() {
        var robot = Robot.start();
        robot.show(() -> page(editor), 1280, 800, Theme.LIGHT);
        robot.click(".environment-title .danger");
        assertEquals(4, environments.all().size());
        robot.click(".notice .danger");

        assertEquals(3, environments.all().size());
        assertFalse(
                robot.find(".environment-list").lookupAll(".environment-row").isEmpty());
    }

    @Test
    void everyControlHasAName() {
        var robot = Robot.start();
        robot.show(() -> page(editor), 1280, 800, Theme.LIGHT);
        var nameless = robot.run(() -> nameless(robot.stage().getScene().getRoot()));

        assertTrue(nameless.isEmpty(), nameless.toString());
    }

    @Test
    void drawsInEveryTheme() {
        for (var theme : Theme.values()) {
            draw("environments-" + theme.name().toLowerCase(Locale.ROOT), theme, 1280, Duration.ofMinutes(108));
        }
        draw("environments-1024", Theme.LIGHT, 1024, Duration.ofMinutes(108));
        draw("environments-expired", Theme.DARK, 1280, Duration.ofMinutes(-192));
    }

    /// A selected row is drawn only in a window.
    private static void draw(String name, Theme theme, double width, Duration left) {
        var environments = Places.some();
        environments.take(List.of(Places.place("dev", Environment.Stage.DEV), Places.production(left)));
        var editor = Places.editor(environments);
        editor.select(environments.all().getLast());
        var robot = Robot.start();
        robot.show(() -> page(editor), width, 800, theme);
        robot.picture().write(Path.of("target", "shots", name + ".png"));
    }

    private static Parent page(EnvironmentEditorViewModel editor) {
        var list = new EnvironmentList(editor);
        list.setMinWidth(256);
        list.setMaxWidth(256);
        var view = new EnvironmentsView(
                editor,
                new CookiesViewModel(_ -> new CookieJar()),
                Places.actions(editor),
                InstantSource.fixed(Places.NOW),
                ZoneId.of("UTC"));
        HBox.setHgrow(view, Priority.ALWAYS);
        return new HBox(list, view);
    }

    private static List<Node> nameless(Node root) {
        return root.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .filter(node -> node.getAccessibleText() == null
                        && !(node instanceof javafx.scene.control.Labeled labeled
                                && !labeled.getText().isBlank())
                        && !(node instanceof javafx.scene.control.ScrollPane))
                .toList();
    }
}
