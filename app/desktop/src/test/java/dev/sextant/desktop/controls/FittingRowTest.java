package dev.sextant.desktop.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.Robot;
import dev.sextant.themes.Theme;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class FittingRowTest {
    private final Robot robot = Robot.start(); // first: a label needs the toolkit
    private final Region outcome = Texts.label("0 OK");
    private final Region time = Texts.label("27 ms");
    private final Region protocol = Texts.label("gRPC, HTTP/2");
    private final Region full = Texts.label("Matches the contract");
    private final Region brief = Texts.label("Matches");
    private final FittingRow row = robot.run(FittingRow::new);

    FittingRowTest() {
        robot.show(() -> new Pane(row), 600, 100, Theme.LIGHT);
        robot.run(() -> {
            row.show(List.of(
                    FittingRow.Place.of(outcome, 0),
                    FittingRow.Place.of(time, 2),
                    FittingRow.Place.of(protocol, 3),
                    new FittingRow.Place(List.of(full, brief), 1, true)));
            return true;
        });
    }

    @Test
    void everythingIsShownInFullWhereThereIsRoom() {
        assertEquals(List.of(outcome, time, protocol, full), shown(500));
        assertEquals(500, full.getBoundsInParent().getMaxX(), 0.5);
    }

    @Test
    void thingsGetBrieferBeforeOthersGo() {
        var whole = robot.run(() -> row.prefWidth(-1));

        assertEquals(List.of(outcome, time, protocol, brief), shown(whole - 1));
    }

    @Test
    void whatMattersLeastGoesFirst() {
        assertEquals(List.of(outcome, time, brief), shown(robot.run(() -> row.prefWidth(-1)) - 150));
        assertEquals(List.of(outcome), shown(robot.run(() -> outcome.prefWidth(-1)) + 1));
    }

    @Test
    void whatHasNothingToSayTakesNoRoom() {
        robot.run(() -> {
            full.setManaged(false);
            brief.setManaged(false);
            full.setVisible(false);
            brief.setVisible(false);
            return true;
        });

        assertEquals(List.of(outcome, time, protocol), shown(500));
    }

    @Test
    void nothingIsCutAtAnyWidth() {
        for (var width = 500; width >= 0; width -= 7) {
            var room = width;
            for (var child : shown(width)) {
                assertTrue(child.getWidth() >= robot.run(() -> child.prefWidth(-1)), child + " is squeezed at " + room);
                assertTrue(child.getBoundsInParent().getMaxX() <= room + 0.5, child + " is cut at " + room);
            }
        }
        assertFalse(outcome.isVisible());
    }

    private List<Region> shown(double width) {
        return robot.run(() -> {
            row.resize(width, 36);
            row.layout();
            return row.getChildrenUnmodifiable().stream()
                    .filter(Node::isVisible)
                    .map(Region.class::cast)
                    .toList();
        });
    }
}
