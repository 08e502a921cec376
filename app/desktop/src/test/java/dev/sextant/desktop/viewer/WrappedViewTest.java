package dev.sextant.desktop.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.body.Position;
import dev.sextant.desktop.Robot;
import dev.sextant.exchange.Body;
import dev.sextant.themes.Theme;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class WrappedViewTest {
    private static final String WORDS = "lorem ipsum dolor sit amet ".repeat(20).strip();
    private static final String TEXT = "{\"first\":1,\"text\":\"" + WORDS + "\",\"last\":true}";

    /// What a step takes at most, on a machine that has other things to do.
    private static final Duration LONGEST_STEP = Duration.ofSeconds(5);

    private final Robot robot = Robot.start();

    @Test
    void aLongTextIsWhollyInSight() {
        var view = show(TEXT, "application/json");
        assertTrue(bar(view, Orientation.HORIZONTAL).isVisible());
        robot.press(KeyCode.ALT, KeyCode.Z);
        assertFalse(bar(view, Orientation.HORIZONTAL).isVisible());
        assertFalse(bar(view, Orientation.VERTICAL).isVisible());
        var canvas = canvas(view);
        var below = robot.run(() -> canvas.rowAt(canvas.getHeight() - 1));
        assertEquals(4, below);
        robot.press(KeyCode.ALT, KeyCode.Z);
        assertTrue(bar(view, Orientation.HORIZONTAL).isVisible());
    }

    @Test
    void aClickOnTheThirdLinePutsTheCaretThere() {
        var view = wrapped();
        var canvas = canvas(view);
        robot.run(() -> press(canvas, 10.2, 4.5));
        robot.settle();
        robot.press(KeyCode.SHIFT, KeyCode.HOME);
        robot.press(KeyCode.CONTROL, KeyCode.C);
        var before = clipboard();
        assertTrue(before.startsWith("\"text\": \"lorem"), before);
        var at = robot.run(() -> canvas.positionAt(x(canvas, 10.2), y(canvas, 4.5)));
        assertEquals(new Position(2, before.length() + 2), at);
        assertEquals(before, ("\"text\": \"" + WORDS).substring(0, before.length()));
        assertTrue(before.length() > 100 && before.length() < 200, before);
    }

    @Test
    void aSelectionOverLinesIsCopiedAsItIs() {
        wrapped();
        robot.press(KeyCode.CONTROL, KeyCode.HOME);
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.HOME);
        robot.press(KeyCode.SHIFT, KeyCode.END);
        robot.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals("\"text\": \"" + WORDS + "\",", clipboard());
    }

    @Test
    void keysGoLineByLine() {
        var view = wrapped();
        var canvas = canvas(view);
        robot.press(KeyCode.CONTROL, KeyCode.HOME);
        for (var i = 0; i < 3; i++) {
            robot.press(KeyCode.DOWN);
        }
        robot.press(KeyCode.SHIFT, KeyCode.UP);
        robot.press(KeyCode.CONTROL, KeyCode.C);
        var line = clipboard();
        assertTrue(line.startsWith("\"text\": \"lorem") || line.startsWith("  \"text\": \"lorem"), line);
        assertTrue(line.length() < 100, line);
        robot.press(KeyCode.CONTROL, KeyCode.END);
        robot.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals("}", clipboard());
        assertTrue(robot.run(canvas::inSight).endsWith("}"));
    }

    @Test
    @Tag("slow")
    void aBodyOfAHundredMegabytesStaysLive() {
        var line = "{\"id\": 12345, \"text\": \"" + WORDS.repeat(6) + "\"}\n";
        show(line.repeat(100_000_000 / line.length()), "text/plain");
        robot.press(KeyCode.ALT, KeyCode.Z);
        var most = Duration.ZERO;
        for (var i = 0; i < 20; i++) {
            var began = Instant.now();
            robot.press(KeyCode.CONTROL, i % 2 == 0 ? KeyCode.END : KeyCode.HOME);
            var took = Duration.between(began, Instant.now());
            most = took.compareTo(most) > 0 ? took : most;
        }
        assertTrue(most.compareTo(LONGEST_STEP) < 0, "one step took " + most);
    }

    @Test
    void bytesAreNotWrapped() {
        var view = show("\u0000\u0001".repeat(400), "application/octet-stream");
        assertFalse(view.lookup(".wrap").isVisible());
        robot.press(KeyCode.ALT, KeyCode.Z);
        assertFalse(((ToggleButton) view.lookup(".wrap")).isSelected());
    }

    @Test
    void aRowTallerThanThePaneIsReadToItsEnd() {
        var view = show("a\n" + "word ".repeat(800) + "\nz", "text/plain");
        robot.press(KeyCode.ALT, KeyCode.Z);
        var canvas = canvas(view);
        for (var i = 0; i < 6; i++) {
            robot.press(KeyCode.PAGE_DOWN);
        }
        assertTrue(robot.run(canvas::inSight).endsWith("\nz"));
        robot.run(() -> {
            canvas.scrollBy(-10_000, 0);
            return true;
        });
        robot.settle();
        assertTrue(robot.run(canvas::inSight).startsWith("a\nword"));
    }

    @Test
    void allViewersOfAWindowFollowWhatIsKept() {
        var view = show(TEXT, "application/json");
        var kept = new SimpleBooleanProperty(true);
        robot.run(() -> {
            var scene = robot.stage().getScene();
            var root = scene.getRoot();
            WrapButton.keep(scene, kept);
            ((Pane) root).getChildren().clear();
            ((Pane) root).getChildren().setAll(view);
            return true;
        });
        robot.settle();
        assertTrue(((ToggleButton) view.lookup(".wrap")).isSelected());
        robot.click(view.lookup(".wrap"));
        assertFalse(kept.get());
    }

    private BodyView wrapped() {
        var view = show(TEXT, "application/json");
        robot.press(KeyCode.ALT, KeyCode.Z);
        return view;
    }

    private BodyView show(String text, String mediaType) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var view = robot.run(BodyView::new);
        robot.show(() -> view, 640, 420, Theme.LIGHT);
        robot.run(() -> {
            view.show(Body.of(mediaType, bytes, bytes.length));
            view.lookup(".body-canvas").requestFocus();
            return true;
        });
        robot.settle();
        return view;
    }

    private static BodyCanvas canvas(BodyView view) {
        return (BodyCanvas) view.lookup(".body-canvas");
    }

    private String clipboard() {
        return robot.run(() -> Clipboard.getSystemClipboard().getString());
    }

    private static ScrollBar bar(BodyView view, Orientation way) {
        return canvas(view).getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof ScrollBar bar && bar.getOrientation() == way)
                .map(ScrollBar.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static double x(BodyCanvas canvas, double column) {
        return canvas.measures().left() + column * canvas.measures().cell();
    }

    private static double y(BodyCanvas canvas, double line) {
        return canvas.measures().top() + line * canvas.measures().row();
    }

    private static boolean press(BodyCanvas canvas, double column, double line) {
        var point = canvas.localToScene(x(canvas, column), y(canvas, line));
        var x = point.getX();
        var y = point.getY();
        canvas.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null));
        return true;
    }
}
