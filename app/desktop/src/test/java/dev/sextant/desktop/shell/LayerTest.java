package dev.sextant.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.Robot;
import dev.sextant.themes.Theme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class LayerTest {
    private static final double WIDTH = 300;

    private final Robot robot = Robot.start();
    private final Layer layer = robot.run(Layer::new);
    private final Region content = robot.run(Region::new);

    @Test
    void scrollBarStandsBesideWhatIsTooHigh() {
        open(900);

        assertTrue(robot.seek(".scroll-bar:vertical").isPresent());
        assertWhole();
    }

    @Test
    void whatFitsHasNoScrollBar() {
        open(200);

        assertTrue(robot.seek(".scroll-bar:vertical").isEmpty());
        assertWhole();
    }

    private void open(double height) {
        robot.run(() -> {
            content.setMinSize(WIDTH, height);
            content.setPrefSize(WIDTH, height);
            return true;
        });
        robot.show(() -> layer, 600, 400, Theme.LIGHT);
        robot.run(() -> {
            layer.open(_ -> content);
            return true;
        });
        robot.settle();
    }

    private void assertWhole() {
        var seen = robot.run(() -> inScene(content).getMaxX());
        var viewport = robot.find(".viewport");
        var window = robot.run(() -> inScene(viewport).getMaxX());
        assertEquals(WIDTH, robot.run(content::getWidth));
        assertTrue(seen <= window + 0.5, "%s of the content lie outside the viewport".formatted(seen - window));
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }
}
