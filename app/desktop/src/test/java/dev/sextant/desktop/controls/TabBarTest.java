package dev.sextant.desktop.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.Robot;
import dev.sextant.themes.Theme;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

final class TabBarTest {
    private final PaneTab message = new PaneTab("Message");
    private final PaneTab metadata = new PaneTab("Metadata");
    private final PaneTab timeline = new PaneTab("Timeline");

    @Test
    void arrowKeysMoveAlong() {
        var robot = Robot.start();
        var bar = robot.run(() -> new TabBar(message, metadata, timeline));
        robot.show(() -> new HBox(bar), 600, 100, Theme.LIGHT);

        robot.click(message);
        robot.press(KeyCode.RIGHT);
        assertEquals(metadata, bar.selectedProperty().get());
        robot.press(KeyCode.LEFT);
        robot.press(KeyCode.LEFT);
        assertEquals(message, bar.selectedProperty().get());
    }

    @Test
    void whatDoesNotFitGoesToMore() {
        var robot = Robot.start();
        var bar = robot.run(() -> new TabBar(message, metadata, timeline));
        robot.show(() -> new HBox(bar), 160, 100, Theme.LIGHT);

        var more = (MenuButton) robot.find(".more");
        assertTrue(message.isVisible());
        assertFalse(timeline.isVisible());
        robot.run(() -> {
            more.getItems().getLast().fire();
            return true;
        });
        robot.settle();
        assertEquals(timeline, bar.selectedProperty().get());
        assertEquals("Timeline", more.getText());
    }

    @Test
    void oneTabIsAlwaysSelected() {
        var robot = Robot.start();
        var bar = robot.run(() -> new TabBar(message, metadata));
        robot.run(() -> {
            bar.show(List.of(timeline, metadata));
            return true;
        });
        assertEquals(timeline, bar.selectedProperty().get());
    }
}
