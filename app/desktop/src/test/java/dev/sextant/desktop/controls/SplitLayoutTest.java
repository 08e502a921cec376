package dev.sextant.desktop.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.desktop.Robot;
import dev.sextant.themes.Theme;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class SplitLayoutTest {
    private final Region request = new Region();
    private final Region answer = new Region();

    @Test
    void keepsTheLeastLengths() {
        var robot = Robot.start();
        var split = robot.run(() -> new SplitLayout(request, answer, 0.1, 340, 400));
        robot.show(() -> split, 800, 400, Theme.LIGHT);
        assertEquals(340, request.getWidth());
        robot.run(() -> {
            split.shareProperty().set(0.9);
            return true;
        });
        robot.settle();
        assertEquals(400, request.getWidth());
        assertEquals(399, answer.getWidth());
    }

    @Test
    void theBorderMovesByKeys() {
        var robot = Robot.start();
        var split = robot.run(() -> new SplitLayout(request, answer, 0.5, 100, 100));
        robot.show(() -> split, 800, 400, Theme.LIGHT);
        robot.run(() -> {
            split.lookup(".split-grip").requestFocus();
            return true;
        });
        robot.press(KeyCode.RIGHT);
        assertEquals(416, request.getWidth());
    }

    @Test
    void stacks() {
        var robot = Robot.start();
        var split = robot.run(() -> new SplitLayout(request, answer, 0.5, 100, 100));
        robot.show(() -> split, 800, 400, Theme.LIGHT);
        robot.run(() -> {
            split.stackedProperty().set(true);
            return true;
        });
        robot.settle();
        assertEquals(800, answer.getWidth());
        assertEquals(201, answer.getLayoutY());
    }
}
