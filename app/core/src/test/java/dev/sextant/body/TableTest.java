package dev.sextant.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.schema.Path;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
    private static final String SHOP = "{\"total\":3,\"items\":[{\"id\":10,\"name\":\"B, \\\"x\\\"\"},"
            + "{\"id\":9,\"tags\":[1, {\"a\":null}]},{\"name\":\"a\",\"id\":null}],\"more\":{\"deep\":[{\"z\":1}]},\"flat\":[1,2]}";

    @Test
    void isFoundWhereAnArrayHasObjects() {
        var places = Documents.json(SHOP).tables().places();
        assertEquals(
                List.of("items", "more.deep"),
                places.stream().map(place -> place.path().toString()).toList());
        assertEquals(3, places.getFirst().part().children());
        assertEquals(
                "",
                Documents.json("[{\"a\":1}]")
                        .tables()
                        .places()
                        .getFirst()
                        .path()
                        .toString());
        assertEquals(List.of(), Documents.json("{\"a\":[]}").tables().places());
        assertEquals(List.of(), Documents.json("12").tables().places());
    }

    @Test
    void hasTheColumnsOfAllItsRows() {
        var table = items();
        assertEquals(List.of("id", "name", "tags"), table.columns());
        assertEquals(3, table.rows());
        assertEquals(List.of("10", "B, \"x\"", ""), texts(table, 0));
        assertEquals(List.of("9", "", "[1, {\"a\": null}]"), texts(table, 1));
        assertTrue(table.row(1).get(1).absent());
        assertEquals(new Cell(Ink.LITERAL, "null"), table.row(2).getFirst());
    }

    @Test
    void sortsNumbersByTheirSizeAndWhatIsAbsentLast() {
        var table = items();
        assertArrayEquals(new int[] {1, 0, 2}, table.sorted(table.matching(""), 0, false));
        assertArrayEquals(new int[] {2, 0, 1}, table.sorted(table.matching(""), 0, true));
        assertArrayEquals(new int[] {2, 0, 1}, table.sorted(table.matching(""), 1, false));
        assertArrayEquals(new int[] {0, 2, 1}, table.sorted(table.matching(""), 1, true));
    }

    @Test
    void filtersByAnyCell() {
        assertArrayEquals(new int[] {0}, items().matching(" b, "));
        assertArrayEquals(new int[] {}, items().matching("nobody"));
    }

    @Test
    void isCopiedAsCsv() throws IOException {
        var table = items();
        var text = new StringBuilder();
        Csv.write(table, new int[] {1, 0}, List.of(1, 0), text);
        assertEquals("name,id\r\n,9\r\n\"B, \"\"x\"\"\",10\r\n", text.toString());
    }

    @Test
    void takesDocumentsOneAfterAnother() {
        var lines = Documents.read("{\"a\":1}\n2\n{\"b\":3}".getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
        var tables = lines.tables();
        var table = tables.read(tables.places().getFirst());
        assertEquals(List.of("a", "value", "b"), table.columns());
        assertEquals(List.of("", "2", ""), texts(table, 1));
    }

    @Test
    void readsManyRows() {
        var row = "{\"id\":7,\"long\":\"" + "x".repeat(3_000) + "\"},";
        var json = Documents.json("[" + row.repeat(2_000) + "{}]");
        var tables = json.tables();
        var table = tables.read(tables.places().getFirst());
        assertEquals(2_001, table.rows());
        assertEquals(Cell.LONGEST, table.row(1_234).get(1).text().length());
        assertTrue(table.row(2_000).stream().allMatch(Cell::absent));
    }

    @Test
    void hasBranchesWithTheirSizes() {
        var branches = Documents.json(SHOP).branches().from(1, 99);
        assertEquals(
                List.of("total 3", "items [{\"id\": 10, ", "more {\"deep\": [", "flat [1, 2]"),
                branches.branches().stream()
                        .map(branch -> new Path(List.of(branch.step())) + " " + start(branch.text()))
                        .toList());
        assertEquals(3, branches.branches().get(1).part().children());
        assertEquals(-1, branches.next());
    }

    @Test
    void turnsPagesOfBranches() {
        var branches = Documents.json("[" + "{\"a\":[1,2]},".repeat(999) + "5]").branches();
        var first = branches.from(1, 400);
        assertEquals(400, first.branches().size());
        var last = branches.from(branches.from(first.next(), 400).next(), 400);
        assertEquals(200, last.branches().size());
        assertEquals("5", last.branches().getLast().text());
        assertEquals(-1, last.next());
    }

    private static String start(String text) {
        return text.length() > 12 ? text.substring(0, Math.min(text.length(), text.startsWith("{") ? 10 : 12)) : text;
    }

    private static Table items() {
        var tables = Documents.json(SHOP).tables();
        return tables.read(tables.places().getFirst());
    }

    private static List<String> texts(Table table, int row) {
        return table.row(row).stream().map(Cell::text).toList();
    }
}
