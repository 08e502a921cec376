package dev.sextant.desktop.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.Robot;
import dev.sextant.themes.Theme;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

final class ElidedPathTest {

    @Test
    void givesWayInTheMiddleOnly() {
        var robot = Robot.start();
        var path = robot.run(ElidedPath::new);
        robot.show(() -> new StackPane(path), 300, 60, Theme.LIGHT);
        robot.run(() -> {
            path.show("api.cp.acme.dev/", "acme.controlplane.v1.AttestationService/", "Init");
            return true;
        });
        robot.settle();

        var parts = robot.run(() -> List.copyOf(path.getChildrenUnmodifiable()));
        assertEquals(wish(parts.getFirst()), width(parts.getFirst()), 1);
        assertTrue(width(parts.get(1)) < wish(parts.get(1)));
        assertEquals(wish(parts.getLast()), width(parts.getLast()), 1);
        assertEquals("api.cp.acme.dev/acme.controlplane.v1.AttestationService/Init", path.text());
    }

    private static double width(Node node) {
        return ((Region) node).getWidth();
    }

    private static double wish(Node node) {
        return node.prefWidth(-1);
    }
}
