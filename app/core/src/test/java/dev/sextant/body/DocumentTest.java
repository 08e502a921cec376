package dev.sextant.body;

import static dev.sextant.body.Documents.json;
import static dev.sextant.body.Documents.lines;
import static dev.sextant.body.Documents.read;
import static dev.sextant.body.Documents.rows;
import static dev.sextant.body.Documents.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentTest {

    @Test
    void laysOutJsonAMemberARow() {
        assertEquals(
                List.of(
                        "{",
                        "  \"a\": 1,",
                        "  \"b\": [",
                        "    true,",
                        "    {}",
                        "  ],",
                        "  \"c\": {",
                        "    \"d\": []",
                        "  }",
                        "}"),
                lines(json("{\"a\" :1, \"b\":[true,{ }\n],\"c\":{\"d\":[ ]}}")));
    }

    @Test
    void keepsDigitsDuplicatesAndOrderAsSent() {
        var source = "{\"z\":9007199254740993,\"a\":1e400,\"a\":-0,\"a\":0.1000000000000000055511151231257827}";
        assertEquals(
                List.of(
                        "{",
                        "  \"z\": 9007199254740993,",
                        "  \"a\": 1e400,",
                        "  \"a\": -0,",
                        "  \"a\": 0.1000000000000000055511151231257827",
                        "}"),
                lines(json(source)));
    }

    @Test
    void inksNamesValuesAndPunctuation() {
        var row = rows(json("{\"a\":\"x\"}")).get(1);
        assertEquals(
                List.of(Ink.KEY, Ink.PUNCTUATION, Ink.STRING),
                row.spans().stream().map(Row.Span::ink).toList());
        assertEquals(
                "\"a\"",
                row.text()
                        .substring(
                                row.spans().getFirst().from(),
                                row.spans().getFirst().to()));
    }

    @Test
    void showsScalarsAlone() {
        assertEquals(List.of("12"), lines(json(" 12 ")));
        assertEquals(List.of("\"x\""), lines(json("\"x\"")));
    }

    @Test
    void goesOnInTheNextRowWhenAValueIsLong() {
        var value = "é".repeat(5_000);
        var rows = rows(json("[\"" + value + "\",1]"));
        assertEquals(
                List.of(1L, 2L, 2L, 2L, 3L, 4L), rows.stream().map(Row::line).toList());
        assertTrue(rows.get(2).continued());
        assertEquals(
                "\"" + value + "\",",
                rows.subList(1, 4).stream().map(row -> row.text().strip()).collect(Collectors.joining()));
        assertTrue(rows.subList(1, 4).stream()
                .allMatch(row -> row.spans().getFirst().ink() == Ink.STRING));
    }

    @Test
    void readsNumbersOfAnyLength() {
        var digits = "1234567890".repeat(2_000);
        var rows = rows(json("[" + digits + "." + digits + "]"));
        assertEquals(
                digits + "." + digits,
                rows.subList(1, rows.size() - 1).stream()
                        .map(row -> row.text().strip())
                        .collect(Collectors.joining()));
    }

    @Test
    void becomesTextWhenItIsNotJson() {
        var document = json("{\n  \"a\": 1,\n}");
        assertEquals(Presentation.TEXT, document.presentation());
        assertEquals("Not JSON: line 3, column 1 should be a name in quotes. Shown as it came.", document.note());
        assertEquals(List.of("{", "  \"a\": 1,", "}"), lines(document));
    }

    @Test
    void beginsAgainAtAnyBlock() {
        var source = generated(5_000);
        var all = lines(json(source));
        var document = json(source);
        var random = new Random(7);
        var rows = document.rows();
        for (var i = 0; i < 2_000; i++) {
            var number = random.nextInt(all.size());
            assertEquals(all.get(number), rows.row(number).text());
        }
        assertEquals(source, String.join("", all).replaceAll("\\s", ""));
    }

    @Test
    void findsWhereAThingCloses() {
        var rows = json(generated(5_000)).rows();
        assertEquals(rows.count() - 1, rows.closing(0));
        assertEquals("  },", rows.row(rows.closing(1)).text());
    }

    @Test
    void bearsDeepNesting() {
        var deep = "[".repeat(100_000) + "]".repeat(100_000);
        var document = json(deep);
        assertEquals(Presentation.JSON, document.presentation());
        var rows = document.rows();
        assertEquals(199_999, rows.count());
        assertEquals(rows.count() - 1, rows.closing(0));
        assertTrue(rows.row(99_000).text().length() < 200);
    }

    @Test
    void keepsBytesThatAreNoUtf8() {
        var bytes = "[\"a?b\"]".getBytes(StandardCharsets.UTF_8);
        bytes[3] = (byte) 0xFF;
        assertEquals("  \"a\uDCFFb\"", lines(read(bytes, "application/json")).get(1));
    }

    @Test
    void leavesOutTheByteOrderMark() {
        assertEquals(List.of("{}"), lines(json("\uFEFF{}")));
        assertEquals(List.of("{}"), lines(read("\uFEFF{}".getBytes(StandardCharsets.UTF_16LE), "application/json")));
    }

    @Test
    void showsTextLineByLine() {
        assertEquals(List.of("a", "", "b\rc", "d"), lines(text("a\r\n\nb\rc\nd\n")));
    }

    @Test
    void goesOnInTheNextRowWhenALineIsLong() {
        var line = "€".repeat(5_000);
        var rows = rows(text("x\n" + line + "\ny"));
        assertEquals(
                line, rows.subList(1, rows.size() - 1).stream().map(Row::text).collect(Collectors.joining()));
        assertEquals(3, rows.getLast().line());
    }

    @Test
    void showsBytesWhereThereIsNoText() {
        var bytes = new byte[40];
        bytes[0] = 'P';
        bytes[1] = (byte) 0xF0;
        var document = read(bytes, "application/octet-stream");
        assertEquals(Presentation.HEX, document.presentation());
        assertEquals(3, lines(document).size());
        assertEquals(
                "00000000  50 f0 00 00 00 00 00 00  00 00 00 00 00 00 00 00  P···············",
                lines(document).getFirst());
    }

    @Test
    void takesJsonForJsonWhateverTheServerCallsIt() {
        assertEquals(Presentation.JSON, text(" {\"a\":1}").presentation());
        assertEquals(Presentation.TEXT, text("plain").presentation());
        assertEquals(
                Presentation.JSON,
                read("{}".getBytes(StandardCharsets.UTF_8), "application/problem+json; charset=utf-8")
                        .presentation());
    }

    @Test
    void readsAFileWithoutTakingItIntoMemory(@TempDir Path folder) throws IOException {
        var file = folder.resolve("body.json");
        var source = generated(20_000);
        Files.writeString(file, source);
        var document = read(Body.of("application/json", file, source.length(), source.length()));
        assertEquals(lines(json(source)), lines(document));
    }

    private static String generated(int elements) {
        var text = new StringBuilder("[");
        for (var i = 0; i < elements; i++) {
            text.append(i == 0 ? "" : ",").append("{\"id\":").append(i).append(",\"tags\":[\"a\",{},[]],\"n\":null}");
        }
        return text.append(']').toString();
    }
}
