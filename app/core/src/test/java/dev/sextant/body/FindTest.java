package dev.sextant.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class FindTest {

    @Test
    void findsEveryHitInItsRow() {
        var hits = find(Documents.json("{\"aba\":\"ABA aba\",\"n\":1}"), Wish.text("aba"));
        assertEquals(3, hits.count());
        assertEquals(new Hits.Hit(new Position(1, 3), new Position(1, 6)), hits.get(0));
        assertTrue(hits.complete());
    }

    @Test
    void tellsCasesApartWhenAsked() {
        var document = Documents.json("[\"ABA aba\"]");
        assertEquals(1, find(document, new Wish("ABA", true, false, false)).count());
    }

    @Test
    void findsWholeWordsWhenAsked() {
        var document = Documents.text("cat concat cat_ (cat) kąt\n");
        assertEquals(2, find(document, new Wish("cat", false, true, false)).count());
    }

    @Test
    void findsAcrossTokensAsTheyAreLaidOut() {
        assertEquals(
                1,
                find(Documents.json("{\"a\":1,\"b\":2}"), Wish.text("\"a\": 1,"))
                        .count());
    }

    @Test
    void findsWhatLiesAcrossTheRowsOfALongLine() {
        var long1 = "x".repeat(4_090) + "needle in the seam " + "y".repeat(9_000) + " needle";
        var json = Documents.json("[1,\"" + long1 + "\",2]");
        var hits = find(json, Wish.text("needle"));
        assertEquals(2, hits.count());
        assertEquals(2, find(json, new Wish("needle\\b", false, false, true)).count());
        assertEquals(1, find(json, Wish.text("needle in the seam")).count());
        var rows = json.rows();
        for (var i = 0; i < hits.count(); i++) {
            var hit = hits.get(i);
            var text = rows.row(hit.from().row()).text().substring(hit.from().index());
            if (hit.to().row() > hit.from().row()) {
                var next = rows.row(hit.to().row());
                text += next.text().substring(next.indent(), hit.to().index());
            }
            assertTrue(text.startsWith("needle"), text);
        }
    }

    @Test
    void findsAsMuchInALongLineAsInItsText() {
        var text = "abcab".repeat(20_000);
        assertEquals(40_000, find(Documents.text(text), Wish.text("ab")).count());
        assertEquals(20_000, find(Documents.text(text), Wish.text("cab")).count());
        assertEquals(19_999, find(Documents.text(text), Wish.text("caba")).count());
        assertEquals(
                1,
                find(Documents.text(text), new Wish("^a", false, false, true)).count());
    }

    @Test
    void takesExpressions() {
        var hits = find(Documents.json("{\"a\":12,\"b\":345,\"c\":\"6\"}"), new Wish(": \\d+", false, false, true));
        assertEquals(2, hits.count());
        assertEquals(new Position(2, 10), hits.get(1).to());
    }

    @Test
    void saysThatAnExpressionIsNone() {
        var hits = find(Documents.text("a"), new Wish("(a", false, false, true));
        assertTrue(hits.fault().startsWith("Not an expression: "), hits.fault());
        assertTrue(hits.complete());
    }

    @Test
    @Timeout(20)
    void endsAnExpressionThatTakesTooLong() {
        var hits =
                find(Documents.text("ok\n" + "a".repeat(3_000) + "!\n"), new Wish("(a|aa|a?)+b", false, false, true));
        assertTrue(hits.fault().startsWith("Stopped at line 2"), hits.fault());
    }

    @Test
    void missesNothingInALargeBody() {
        var text = new StringBuilder("[");
        for (var i = 0; i < 30_000; i++) {
            text.append(i == 0 ? "" : ",").append(i % 7_001 == 5 ? "{\"Needle\":1}" : "{\"hay\":1}");
        }
        var document = Documents.json(text.append(']').toString());
        assertEquals(5, find(document, Wish.text("needle")).count());
        assertEquals(0, find(document, Wish.text("needles")).count());
        assertEquals(30_000, find(document, Wish.text("\": 1")).count());
    }

    @Test
    void findsWhatALookThroughAllLinesFinds() {
        var wishes = List.of(
                Wish.text("a"),
                Wish.text("long-name"),
                Wish.text("\"id\": "),
                Wish.text("ééé"),
                Wish.text("00000000"),
                new Wish("e", true, false, false),
                new Wish("b", false, true, false),
                new Wish("0+1\\d*", false, false, true),
                new Wish("of-s[a-z]{3}thing\": \\S", false, false, true),
                new Wish("\\bкл", false, false, true));
        for (var seed = 0; seed < 300; seed++) {
            var json = new RandomJson(seed);
            var document = Documents.json(json.source());
            for (var wish : wishes) {
                var expected = json.lines().stream()
                        .mapToLong(line ->
                                wish.pattern().matcher(line.text).results().count())
                        .sum();
                assertEquals(expected, find(document, wish).found(), "seed " + seed + ", " + wish);
            }
        }
    }

    @Test
    void findsLettersInAllTheirForms() {
        assertEquals(
                3,
                find(Documents.text("ask\nASK\na\u017F\u212A\n"), Wish.text("ask"))
                        .count());
    }

    @Test
    void countsMoreThanItKeeps() {
        var hits = find(Documents.text("aaaaaaaaaa\n".repeat(110_000)), Wish.text("a"));
        assertEquals(Hits.MOST, hits.count());
        assertEquals(1_100_000, hits.found());
    }

    @Test
    void goesFromHitToHitAndRound() {
        var hits = find(Documents.text("x\na\n\na\n"), Wish.text("a"));
        assertEquals(0, hits.firstFrom(Position.START));
        assertEquals(1, hits.firstFrom(new Position(1, 1)));
        assertEquals(2, hits.firstFrom(new Position(4, 0)));
    }

    private static Hits find(Document document, Wish wish) {
        return Find.in(document, wish).hits();
    }
}
