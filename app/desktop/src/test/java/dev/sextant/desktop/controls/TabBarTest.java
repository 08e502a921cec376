package dev.sextant.desktop.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.Robot;
import dev.sextant.themes.Theme;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class TabBarTest {
    private final Robot robot = Robot.start(); // first: a tab needs the toolkit
    private final PaneTab message = new PaneTab("Message");
    private final PaneTab metadata = new PaneTab("Metadata");
    private final PaneTab timeline = new PaneTab("Timeline");

    @Test
    void arrowKeysMoveAlong() {
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
    void arrowKeysReachWhatIsUnderMore() {
        var bar = robot.run(() -> new TabBar(message, metadata, timeline));
        robot.show(() -> new HBox(bar), 160, 100, Theme.LIGHT);
        var more = (MenuButton) robot.find(".more");

        robot.click(message);
        robot.press(KeyCode.RIGHT);
        robot.press(KeyCode.RIGHT);
        assertEquals(timeline, bar.selectedProperty().get());
        assertTrue(more.isFocused());
        robot.press(KeyCode.LEFT);
        robot.press(KeyCode.LEFT);
        assertEquals(message, bar.selectedProperty().get());
        assertTrue(message.isFocused());
    }

    @Test
    void nothingIsCutAtAnyWidth() {
        var bar = robot.run(() -> new TabBar(message, metadata, timeline));
        robot.show(() -> new Pane(bar), 600, 100, Theme.LIGHT);
        var selections = List.of(message, timeline);
        for (var selected : selections) {
            for (var width = 400; width >= 110; width -= 10) {
                var wide = width;
                robot.run(() -> {
                    bar.selectedProperty().set(selected);
                    bar.resize(wide, 36);
                    bar.layout();
                    bar.getChildrenUnmodifiable().stream()
                            .filter(Node::isVisible)
                            .map(Region.class::cast)
                            .forEach(child -> assertWhole(child, wide));
                    return true;
                });
            }
        }
    }

    private static void assertWhole(Region child, double room) {
        assertTrue(child.getWidth() >= child.prefWidth(-1), child + " is squeezed at " + room);
        assertTrue(child.getBoundsInParent().getMaxX() <= room + 0.5, child + " is cut at " + room);
    }

    @Test
    void oneTabIsAlwaysSelected() {
        var bar = robot.run(() -> new TabBar(message, metadata));
        robot.run(() -> {
            bar.show(List.of(timeline, metadata));
            return true;
        });
        assertEquals(timeline, bar.selectedProperty().get());
    }
}
