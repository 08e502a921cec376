package dev.sextant.desktop.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WrapTest {
    @Test
    void leavesARowThatFits() {
        assertSame(Lines.ONE, new Wrap(20).lines(Cells.of("x".repeat(20))));
        assertSame(Lines.ONE, Wrap.NONE.lines(Cells.of("x".repeat(2_000))));
    }

    @Test
    void breaksAfterABlankAndIndentsWhatFollows() {
        var lines = lines("  one two three four five six", 16);
        assertEquals(List.of("0-16", "16-2147483647"), lines);
        assertEquals(
                2, new Wrap(16).lines(Cells.of("  one two three four five six")).indent(1));
    }

    @Test
    void breaksWhatHasNoBlankWhereTheLineIsFull() {
        assertEquals(List.of("0-16", "16-32", "32-2147483647"), lines("x".repeat(40), 16));
    }

    @Test
    void leavesWhatIsDrawnAsAWholeInOne() {
        assertEquals(List.of("0-15", "15-2147483647"), lines("x".repeat(15) + "\u6f22\u5b57", 16));
        assertEquals(List.of("0-14", "14-2147483647"), lines("x".repeat(14) + "\u202e", 16));
        var marked = Cells.of("x".repeat(15) + "e\u0301" + "x".repeat(9));
        var broken = new Wrap(16).lines(marked);
        assertEquals(17, marked.indexAt(broken.from(1)));
    }

    @Test
    void goesOnThoughOneGlyphRunIsWiderThanTheLine() {
        var cells = Cells.of("\u0628".repeat(100));
        var lines = new Wrap(16).lines(cells);
        assertTrue(lines.count() >= cells.width() / 16, lines.count() + " lines");
    }

    @Test
    void saysWhereAColumnIsOnItsLine() {
        var lines = new Wrap(16).lines(Cells.of("    " + "x".repeat(40)));
        assertEquals(1, lines.at(16));
        assertEquals(4, lines.across(16));
        assertEquals(0, lines.at(15));
        assertEquals(3, lines.at(44));
    }

    private static List<String> lines(String text, int columns) {
        var lines = new Wrap(columns).lines(Cells.of(text));
        return IntStream.range(0, lines.count())
                .mapToObj(line -> lines.from(line) + "-" + lines.to(line))
                .toList();
    }
}
