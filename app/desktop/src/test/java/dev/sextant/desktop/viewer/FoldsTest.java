package dev.sextant.desktop.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class FoldsTest {
    private final Folds folds = new Folds();

    @Test
    void hideNothingAtFirst() {
        assertEquals(10, folds.shown(10));
        assertEquals(7, folds.row(7));
        assertEquals(7, folds.place(7));
    }

    @Test
    void hideRowsAfterTheirFirst() {
        folds.fold(2, 5);
        folds.fold(7, 8);
        assertEquals(List.of(0L, 1L, 2L, 6L, 7L, 9L), inSight(10));
        assertEquals(2, folds.place(4));
        assertEquals(3, folds.place(6));
        assertEquals(5, folds.place(9));
        assertTrue(folds.at(2).isPresent());
        assertTrue(folds.at(3).isEmpty());
    }

    @Test
    void rememberFoldsInFolds() {
        folds.fold(3, 4);
        folds.fold(1, 8);
        assertEquals(List.of(0L, 1L, 9L), inSight(10));
        folds.unfold(1);
        assertEquals(List.of(0L, 1L, 2L, 3L, 5L, 6L, 7L, 8L, 9L), inSight(10));
    }

    @Test
    void revealARow() {
        folds.fold(1, 8);
        folds.fold(3, 4);
        folds.reveal(4);
        assertEquals(10, folds.shown(10));
    }

    @Test
    void sayWhatTheyHide() {
        var rows = Documents.json("{\"a\":[1,{\"x\":[]},3],\"b\":{\"c\":1}}");
        assertEquals("3 elements", FoldWords.of(rows, new Folds.Fold(1, rows.closing(1), 0)));
        assertEquals("2 keys", FoldWords.of(rows, new Folds.Fold(0, rows.closing(0), 0)));
    }

    private List<Long> inSight(long rows) {
        return LongStream.range(0, folds.shown(rows)).map(folds::row).boxed().toList();
    }
}
