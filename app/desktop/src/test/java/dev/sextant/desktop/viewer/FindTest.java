package dev.sextant.desktop.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class FindTest {

    @Test
    void findsEveryHitInItsRow() {
        var hits = Find.in(Documents.json("{\"aba\":\"ABA aba\",\"n\":1}"), "aba", false)
                .hits();
        assertEquals(3, hits.count());
        assertEquals(new Hits.Hit(1, 3, 6), hits.get(0));
        assertTrue(hits.complete());
    }

    @Test
    void tellsCasesApartWhenAsked() {
        assertEquals(
                1, Find.in(Documents.json("[\"ABA aba\"]"), "ABA", true).hits().count());
    }

    @Test
    void findsAcrossTokensAsTheyAreLaidOut() {
        assertEquals(
                1,
                Find.in(Documents.json("{\"a\":1,\"b\":2}"), "\"a\": 1,", false)
                        .hits()
                        .count());
    }

    @Test
    void missesNothingInALargeBody() {
        var text = new StringBuilder("[");
        for (var i = 0; i < 30_000; i++) {
            text.append(i == 0 ? "" : ",").append(i % 7_001 == 5 ? "{\"Needle\":1}" : "{\"hay\":1}");
        }
        var document = Documents.json(text.append(']').toString());
        assertEquals(5, Find.in(document, "needle", false).hits().count());
        assertEquals(0, Find.in(document, "needles", false).hits().count());
        assertEquals(30_000, Find.in(document, "\": 1", false).hits().count());
    }

    @Test
    void stopsWhenItHasEnough() {
        var hits = Find.in(Documents.text("aaaa\n".repeat(40_000)), "a", false).hits();
        assertEquals(Hits.MOST, hits.count());
        assertTrue(hits.more());
    }

    @Test
    void goesFromHitToHitAndRound() {
        var hits = Find.in(Documents.text("x\na\n\na\n"), "a", false).hits();
        assertEquals(0, hits.firstFrom(Position.START));
        assertEquals(1, hits.firstFrom(new Position(1, 1)));
        assertEquals(2, hits.firstFrom(new Position(4, 0)));
        assertFalse(hits.more());
    }
}
