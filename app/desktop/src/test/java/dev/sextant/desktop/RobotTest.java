package dev.sextant.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.themes.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RobotTest {

    @Test
    void typesWhereItClickedAndTakesAPicture(@TempDir Path folder) throws IOException {
        var robot = Robot.start();
        robot.show(() -> new VBox(new TextField("old")), 400, 200, Theme.DARK);
        robot.fill(robot.find(".text-field"), "new text");
        assertEquals("new text", ((TextField) robot.find(".text-field")).getText());
        var picture = robot.picture();
        assertEquals(400, picture.width());
        picture.write(folder.resolve("window.png"));
        assertTrue(Files.size(folder.resolve("window.png")) > 200);
    }
}
