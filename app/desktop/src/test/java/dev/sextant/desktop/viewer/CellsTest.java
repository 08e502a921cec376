package dev.sextant.desktop.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.desktop.viewer.Cells.Look;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CellsTest {

    @Test
    void giveAColumnToEachPlainCharacter() {
        var cells = Cells.of("{\"é\": 1}");
        assertEquals(8, cells.width());
        assertEquals(1, cells.pieces().size());
        assertEquals(5, cells.indexAt(5.2));
    }

    @Test
    void writeOutWhatCannotBeSeen() {
        var cells = Cells.of("a\u202Eb\u200Bc\u0007\u00A0\uDCFF");
        assertEquals(
                List.of("a", "\\u202e", "b", "\\u200b", "c", "\\u0007", "\\u00a0", "\\xff"),
                cells.pieces().stream().map(Cells.Piece::drawn).toList());
        assertEquals(Look.STRAY, cells.pieces().getLast().look());
        assertEquals(7, cells.columnOf(2));
    }

    @Test
    void giveWideCharactersTwoColumns() {
        var cells = Cells.of("日本🙂x");
        assertEquals(7, cells.width());
        assertEquals(6, cells.columnOf(4));
        assertEquals(4, cells.next(2));
        assertEquals(2, cells.previous(4));
    }

    @Test
    void keepMarksOnWhatTheySitOn() {
        var cells = Cells.of("ae\u0301z");
        assertEquals(3, cells.width());
        assertEquals(3, cells.next(1));
        assertEquals(1, cells.previous(3));
        assertEquals(4, cells.next(3));
    }

    @Test
    void bearMarksOnNothing() {
        assertEquals(1, Cells.of("\u0301").width());
        assertEquals("\u0301".repeat(50).length(), Cells.of("\u0301".repeat(50)).next(49));
    }

    @Test
    void drawWhatJoinsTogether() {
        assertEquals(
                List.of("x", "سلام", " "),
                Cells.of("xسلام ").pieces().stream().map(Cells.Piece::drawn).toList());
    }

    @Test
    void advanceTabsToTheirStops() {
        assertEquals(4, Cells.of("a\tb").columnOf(2));
    }

    @Test
    void walkOverAnythingAndBack() {
        var text = "a\u202E日e\u0301🙂\uDCFFسلا\tनमस्ते\u0000z";
        var cells = Cells.of(text);
        var steps = 0;
        for (var at = 0; at < text.length(); at = cells.next(at)) {
            steps++;
        }
        for (var at = text.length(); at > 0; at = cells.previous(at)) {
            steps--;
        }
        assertEquals(0, steps);
    }
}
