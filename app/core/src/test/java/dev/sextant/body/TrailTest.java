package dev.sextant.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.schema.PathText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrailTest {

    @Test
    void leadsToEveryRow() {
        var rows = Documents.json("{\"a\":[1,{\"b\":2},[]],\"c\":{}}").rows();
        assertEquals(List.of(".", ".a", ".a[0]", ".a[1]", ".a[1].b", ".a[1]", ".a[2]", ".a", ".c", "."), paths(rows));
    }

    @Test
    void leadsThroughLargeArraysByTheirIndex() {
        var rows = Documents.json("{\"items\":[" + "{\"id\":7,\"tags\":[1,2]},".repeat(20_000) + "null]}")
                .rows();
        assertEquals(
                ".items[20000]", PathText.jq(rows.trail(rows.count() - 3, 99).path()));
        var middle = 2 + 7L * 12_345;
        assertEquals(".items[12345]", PathText.jq(rows.trail(middle, 99).path()));
        assertEquals(
                ".items[12345].tags[1]", PathText.jq(rows.trail(middle + 4, 99).path()));
        assertEquals(
                List.of(1L, middle, middle + 2, middle + 4),
                rows.trail(middle + 4, 99).rows());
    }

    @Test
    void readsNamesAsTheyAreMeant() {
        var rows = Documents.json("{\"a\\u0041\\n\":1,\"" + "k".repeat(6_000) + "\":{\"z\":[true]}}")
                .rows();
        assertEquals("/aA\n", PathText.pointer(rows.trail(1, 9).path()));
        assertEquals(
                "/" + "k".repeat(6_000) + "/z",
                PathText.pointer(rows.trail(4, 9).path()));
    }

    @Test
    void leavesOutTheOutermostStepsOfALongPath() {
        var rows = Documents.json("[".repeat(5_000) + "]".repeat(5_000)).rows();
        var trail = rows.trail(4_999, 3);
        assertEquals("[0][0][0]", trail.path().toString());
        assertEquals(4_997, trail.cut());
    }

    @Test
    void numbersTheDocumentsOfSeveral() {
        var rows = Documents.read("{\"a\":1}\n{\"a\":2} [3]".getBytes(StandardCharsets.UTF_8), "application/x-ndjson")
                .rows();
        assertEquals(
                List.of(".[0]", ".[0].a", ".[0]", ".[1]", ".[1].a", ".[1]", ".[2]", ".[2][0]", ".[2]"), paths(rows));
    }

    @Test
    void knowsTheBytesOfEveryValue() throws IOException {
        var source = "{ \"a\" : [1, {\"b\":\"" + "x".repeat(9_000) + "\"} , [ ]], \"c\" : 2.50 }";
        var document = Documents.json(source);
        var rows = document.rows();
        assertEquals(source, text(document, 0));
        assertEquals(source.substring(8, source.indexOf(", \"c\"")), text(document, 1));
        assertEquals("1", text(document, 2));
        assertEquals("\"" + "x".repeat(9_000) + "\"", text(document, 4));
        assertEquals("\"" + "x".repeat(9_000) + "\"", text(document, 5));
        assertEquals("[ ]", text(document, rows.count() - 4));
        assertEquals("2.50", text(document, rows.count() - 2));
        assertEquals(2, rows.part(0).orElseThrow().children());
        assertEquals(3, rows.part(1).orElseThrow().children());
        assertEquals(0, rows.part(rows.count() - 4).orElseThrow().children());
        assertEquals(-1, rows.part(2).orElseThrow().children());
    }

    @Test
    void countsWithoutReadingWhatLiesBetween() {
        var rows = Documents.json("{\"items\":[" + "{\"id\":7},".repeat(50_000) + "null]}")
                .rows();
        assertEquals(50_001, rows.part(1).orElseThrow().children());
    }

    @Test
    void saysNothingBeyondTheDeepestLevelItFollows() {
        var rows = Documents.json("[".repeat(100_500) + "]".repeat(100_500)).rows();
        assertTrue(rows.part(100_400).isEmpty());
        assertEquals(3, rows.trail(100_400, 3).path().steps().size());
    }

    private static String text(Document document, long row) throws IOException {
        var part = document.rows().part(row).orElseThrow();
        return new String(document.part(part).head(Integer.MAX_VALUE - 8), StandardCharsets.UTF_8);
    }

    private static List<String> paths(Rows rows) {
        return Documents.numbers(rows)
                .map(row -> PathText.jq(rows.trail(row, 99).path()))
                .toList();
    }
}
