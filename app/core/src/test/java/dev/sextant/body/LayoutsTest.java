package dev.sextant.body;

import static dev.sextant.body.Documents.lines;
import static dev.sextant.body.Documents.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.Body;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// XML, YAML and separated values as they are shown.
final class LayoutsTest {
    @Test
    void laysOutXmlATagARow() {
        assertEquals(
                List.of(
                        "<?xml version=\"1.0\"?>",
                        "<lab>",
                        "  <bench id=\"7\"/>",
                        "  <note>kept > in one row</note>",
                        "  <empty></empty>",
                        "  <mixed>",
                        "    before",
                        "    <b>x</b>",
                        "    after",
                        "  </mixed>",
                        "  <!-- a < b -->",
                        "  <![CDATA[<raw>]]>",
                        "</lab>"),
                lines(xml("<?xml version=\"1.0\"?><lab><bench id=\"7\"/><note>kept > in one row</note><empty></empty>"
                        + "<mixed>before <b>x</b> after</mixed><!-- a < b --><![CDATA[<raw>]]></lab>")));
    }

    @Test
    void foldsElements() {
        var rows = xml("<a><b><c/><d/></b><e/></a>").rows();
        assertEquals(rows.count() - 1, rows.closing(0));
        assertEquals("  </b>", rows.row(rows.closing(1)).text());
    }

    @Test
    void inksNamesAttributesAndText() {
        var row = Documents.rows(xml("<a href='x'>t &amp; u</a>")).getFirst();
        assertEquals(
                List.of(Ink.PUNCTUATION, Ink.KEY, Ink.LITERAL, Ink.LITERAL, Ink.PUNCTUATION, Ink.STRING, Ink.STRING),
                row.spans().stream().map(Row.Span::ink).limit(7).toList());
        assertTrue(row.spans().stream()
                .anyMatch(span -> span.ink() == Ink.ESCAPE
                        && row.text().substring(span.from(), span.to()).equals("&amp;")));
    }

    @Test
    void resolvesNoEntity() {
        var bomb = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol \"lol\">\n");
        for (var i = 1; i < 10; i++) {
            bomb.append("<!ENTITY lol%d \"%s\">%n".formatted(i, ("&lol" + (i - 1) + ";").repeat(10)));
        }
        bomb.append("]><lolz>&lol9;</lolz>");
        var rows = lines(xml(bomb.toString()));
        assertEquals("<lolz>&lol9;</lolz>", rows.getLast());
        assertTrue(rows.size() < 20, rows.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<a",
                "<a b=\"",
                "</a></b></c>",
                "< 5 > 3 <",
                "<!--",
                "<![CDATA[",
                "<?",
                "<!",
                "a<b>c<",
                "<a></"
            })
    void showsAllOfWhatIsBroken(String text) {
        assertEquals(bare(text), bare(String.join("", lines(xml(text)))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void losesNoByteAndBeginsAgainAnywhere(int seed) {
        var random = new Random(seed);
        var pieces = List.of(
                "<a>",
                "</a>",
                "<b x=\"1>\" y='<'>",
                "</b>",
                "<c/>",
                "text é",
                "\n  ",
                "<!-- c\n d -->",
                "<![CDATA[<x>]]>",
                "<?pi x?>",
                "&lt;",
                "<",
                ">",
                "\"",
                "<d\n e=\"f\"\n>",
                "x".repeat(5_000),
                "<!DOCTYPE a [<!ELEMENT b>]>");
        var source = new StringBuilder("<root>");
        for (var i = 0; i < 3_000; i++) {
            source.append(pieces.get(random.nextInt(pieces.size() - (random.nextInt(50) == 0 ? 0 : 2))));
        }
        var document = xml(source.toString());
        var all = lines(document);
        assertEquals(bare(source.toString()), bare(String.join("", all)));
        var rows = document.rows();
        for (var i = 0; i < 500; i++) {
            var number = random.nextInt(all.size());
            assertEquals(all.get(number), rows.row(number).text());
        }
    }

    @Test
    void bearsDeepXmlAndOneLongTag() {
        var deep = xml("<a>".repeat(100_000));
        assertEquals(100_000, deep.rows().count());
        assertTrue(deep.rows().row(99_999).text().length() < 200);
        var wide = xml("<a b=\"" + "v".repeat(1_000_000) + "\"/>");
        assertTrue(lines(wide).stream().allMatch(row -> row.length() < 5_000));
    }

    @ParameterizedTest
    @CsvSource({
        "application/xml, XML", "image/svg+xml, XML", "text/html; charset=utf-8, HTML", "application/yaml, YAML",
        "text/csv; header=present, CSV", "text/tab-separated-values, CSV", "text/plain, TEXT", "'', TEXT"
    })
    void choosesByTheMediaType(String mediaType, Presentation expected) {
        assertEquals(
                expected,
                read("words".getBytes(StandardCharsets.UTF_8), mediaType).presentation());
    }

    @Test
    void readsSeparatedValuesAsATable() {
        var table = table("id;name;weight;name\n007;\"a; \"\"b\"\"\nc\";1.250;x\r\n8;é;2,5\n9");
        assertEquals(List.of("id", "name", "weight", "name (2)"), table.columns());
        assertEquals(3, table.rows());
        assertEquals(
                List.of("007", "a; \"b\"\nc", "1.250", "x"),
                table.row(0).stream().map(Cell::text).toList());
        assertEquals(
                List.of("8", "é", "2,5", ""),
                table.row(1).stream().map(Cell::text).toList());
        assertEquals(Ink.STRING, table.row(0).get(0).ink(), "007 is no number of JSON");
        assertEquals(Ink.NUMBER, table.row(0).get(2).ink());
        assertTrue(table.row(2).get(1).absent());
    }

    @Test
    void findsTheRowOfTheTextAgain() {
        var document = csv("a,b\n1,2\n3,4\n5,6\n");
        var tables = document.tables();
        var table = tables.read(tables.places().getFirst());
        assertEquals(
                "5,6", document.rows().row(document.rows().at(table.offset(2))).text());
    }

    @Test
    void bearsAQuoteThatNeverEnds() {
        var table = table("a,b\n1,\"" + "x\n".repeat(400_000));
        assertEquals(1, table.rows());
        assertTrue(table.row(0).get(1).text().length() < 500);
    }

    @Test
    void inksYaml() {
        var rows = Documents.rows(read("- key: 007 # why\n".getBytes(StandardCharsets.UTF_8), "application/yaml"));
        assertEquals(
                List.of(Ink.PUNCTUATION, Ink.KEY, Ink.PUNCTUATION, Ink.NUMBER, Ink.ASIDE),
                rows.getFirst().spans().stream().map(Row.Span::ink).toList());
    }

    private static Table table(String text) {
        var tables = csv(text).tables();
        return tables.read(tables.places().getFirst());
    }

    private static Document csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private static Document xml(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return read(Body.of("application/xml", bytes, bytes.length));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}
