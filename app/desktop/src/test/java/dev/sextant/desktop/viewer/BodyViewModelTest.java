package dev.sextant.desktop.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.body.Position;
import dev.sextant.body.Presentation;
import dev.sextant.body.Wish;
import dev.sextant.exchange.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class BodyViewModelTest {
    private final BodyViewModel viewer = new BodyViewModel();

    @Test
    void becomesTextByItselfWhenItIsNotJson() {
        show("[1,]");
        assertEquals(Presentation.TEXT, viewer.presentation());
        assertTrue(viewer.note().startsWith("Not JSON: line 1, column 4"), viewer.note());
        assertEquals(1, viewer.shown());
    }

    @Test
    void saysThatABodyCannotBeRead() {
        viewer.show(Body.of("application/json", Path.of("gone", "body"), 5, 5), Presentation.JSON);
        assertTrue(viewer.note().startsWith("The body cannot be read"), viewer.note());
        assertFalse(viewer.look());
    }

    @Test
    void movesTheCaretOverWhatIsFolded() {
        show("{\"a\":[1,2],\"b\":3}");
        viewer.toggleFold(1);
        assertEquals(4, viewer.shown());
        viewer.move(Motion.START, 10, false);
        viewer.move(Motion.DOWN, 10, false);
        viewer.move(Motion.DOWN, 10, false);
        assertEquals(5, viewer.selection().caret().row());
        viewer.move(Motion.LEFT, 10, false);
        assertEquals(1, viewer.selection().caret().row());
        viewer.toggleFold(1);
        assertEquals(7, viewer.shown());
    }

    @Test
    void staysInsideWhateverTheMotion() {
        show("{\"a\":\"日e\u0301\u202E\"}");
        for (var motion : Motion.values()) {
            for (var step = 0; step < 30; step++) {
                viewer.move(motion, 5, step % 2 == 0);
                var caret = viewer.selection().caret();
                assertTrue(caret.row() >= 0 && caret.row() < 3, motion + " " + caret);
            }
        }
    }

    @Test
    void copiesWhatIsSelectedExactly() {
        show("{\"a\":\"x\u202Ey\",\"b\":2}");
        viewer.selectAll();
        assertEquals("{\n  \"a\": \"x\u202Ey\",\n  \"b\": 2\n}", viewer.copied().orElseThrow());
    }

    @Test
    void copiesALongLineAsOne() {
        var value = "x".repeat(10_000);
        show("[\"" + value + "\"]");
        viewer.selectAll();
        var copied = viewer.copied().orElseThrow();
        assertEquals(3, copied.lines().count());
    }

    @Test
    void copiesTheRowOfTheCaretWhenNothingIsSelected() {
        show("{\"a\":1}");
        viewer.move(Motion.DOWN, 5, false);
        assertEquals("\"a\": 1", viewer.copied().orElseThrow());
    }

    @Test
    void selectsWords() {
        show("[\"log4j-core 2\"]");
        viewer.selectWord(new Position(1, 6));
        assertEquals("log4j-core", viewer.copied().orElseThrow());
    }

    @Test
    void stepsThroughHitsAndRevealsThem() {
        show("{\"a\":[\"hit\"],\"b\":\"hit\"}");
        viewer.toggleFold(1);
        viewer.find(Wish.text("hit"));
        settle();
        viewer.step(1);
        assertEquals(0, viewer.hitNow());
        assertEquals(6, viewer.shown());
        viewer.step(1);
        viewer.step(1);
        assertEquals(0, viewer.hitNow());
        viewer.step(-1);
        assertEquals(1, viewer.hitNow());
    }

    @Test
    void knowsThePathOfTheCaretAndItsValue() throws IOException {
        show("{\"a\":[1,{\"b\" : [ 1 , 2 ]}]}");
        viewer.go(4);
        assertEquals("a[1].b", viewer.trail(9).path().toString());
        var value = viewer.valueAtCaret().orElseThrow();
        assertEquals("[ 1 , 2 ]", new String(value.head(99), StandardCharsets.UTF_8));
    }

    private void show(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        viewer.show(Body.of("application/json", bytes, bytes.length), Presentation.JSON);
        settle();
    }

    private void settle() {
        var limit = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (viewer.look() && System.nanoTime() < limit) {
            Thread.onSpinWait();
        }
    }
}
