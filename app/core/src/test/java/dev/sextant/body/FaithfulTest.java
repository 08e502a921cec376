package dev.sextant.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.sextant.exchange.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is shown is what came: for JSON made at random and for JSON that others wrote.
final class FaithfulTest {
    private static final Path CORPUS = Path.of("../../../shared/corpus");
    private static final int DOCUMENTS = 1_000;
    private static final long LARGEST = 4 << 20;
    private static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    @Test
    void laysOutAnyDocument() {
        for (var seed = 0; seed < DOCUMENTS; seed++) {
            var json = new RandomJson(seed);
            var document = Documents.json(json.source());
            assertEquals(
                    json.lines().stream().map(line -> line.text).toList(), joined(document.rows()), "seed " + seed);
        }
    }

    @Test
    void knowsPathEndAndBytesOfEveryRow() throws IOException {
        for (var seed = 0; seed < DOCUMENTS; seed++) {
            var json = new RandomJson(seed);
            var document = Documents.json(json.source());
            var rows = document.rows();
            var firsts = Documents.numbers(rows)
                    .filter(row -> !rows.row(row).continued())
                    .toList();
            for (var line = 0; line < firsts.size(); line++) {
                var row = firsts.get(line);
                var expected = json.lines().get(line);
                assertEquals(expected.path, rows.trail(row, Integer.MAX_VALUE).path(), "seed " + seed);
                var part = rows.part(row).orElseThrow();
                assertEquals(expected.value, text(document.part(part)), "seed " + seed);
                if (rows.row(row).opens()) {
                    assertEquals(firsts.get(expected.end), rows.closing(row), "seed " + seed);
                    assertEquals(firsts.get(expected.end), part.last(), "seed " + seed);
                }
                assertEquals(part.first(), rows.at(part.from()), "seed " + seed);
            }
        }
    }

    @Test
    void keepsAllBytesOfAnyText() throws IOException {
        for (var seed = 0; seed < DOCUMENTS; seed++) {
            var source = new RandomJson(seed).source().getBytes(StandardCharsets.UTF_8);
            source[seed % source.length] = (byte) (seed * 7);
            assertRawEqual(source, "seed " + seed);
        }
    }

    @Test
    @Tag("slow")
    void laysOutWhatOthersWrote() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS.toAbsolutePath());
        var valid = 0;
        for (var file : json()) {
            var bytes = bytes(file);
            assertRawEqual(bytes, file.toString());
            if (bytes.length <= LARGEST && isValid(bytes)) {
                valid++;
                var document = Document.open(Body.of("application/json", bytes, -1), Presentation.JSON);
                document.read();
                assertEquals(Presentation.JSON, document.presentation(), file.toString());
                var text = new String(bytes, Encoding.of(Body.of("application/json", bytes, -1)));
                assertEquals(
                        PlainPrinter.lines(text.startsWith("\uFEFF") ? text.substring(1) : text),
                        joined(document.rows()),
                        file.toString());
            }
        }
        assertTrue(valid > 100, valid + " valid files");
    }

    private static void assertRawEqual(byte[] bytes, String name) throws IOException {
        var document = Document.open(Body.of("text/plain", bytes, -1), Presentation.TEXT, StandardCharsets.UTF_8);
        document.read();
        var rows = document.rows();
        var out = new ByteArrayOutputStream();
        for (long row = 0; row < rows.count(); row++) {
            if (row > 0 && !rows.row(row).continued()) {
                out.write('\n');
            }
            for (var c : rows.row(row).text().codePoints().toArray()) {
                if (Utf8.isStray(c)) {
                    out.write(Utf8.octet(c));
                } else {
                    out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        assertTrue(Arrays.equals(withoutLineEnds(bytes), out.toByteArray()), name);
    }

    /// The bytes with each CR LF as LF, and without byte order mark and the last line end.
    private static byte[] withoutLineEnds(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        var marked = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        var last = bytes.length > 0 && bytes[bytes.length - 1] == '\n' ? bytes.length - 1 : bytes.length;
        for (var i = marked ? 3 : 0; i < last; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                out.write(bytes[i]);
            }
        }
        return out.toByteArray();
    }

    /// The lines of rows, those of a long line put together.
    private static List<String> joined(Rows rows) {
        var lines = new ArrayList<String>();
        for (long number = 0; number < rows.count(); number++) {
            var row = rows.row(number);
            if (row.continued()) {
                lines.add(lines.removeLast() + row.text().substring(row.indent()));
            } else {
                lines.add(row.text());
            }
        }
        return lines;
    }

    private static String text(Body body) throws IOException {
        return new String(body.head((int) body.size()), StandardCharsets.UTF_8);
    }

    private static boolean isValid(byte[] bytes) {
        try (var parser = STRICT.createParser(bytes)) {
            var values = 0;
            while (parser.nextToken() != null) {
                values += parser.getParsingContext().inRoot()
                                && !parser.currentToken().isStructStart()
                        ? 1
                        : 0;
            }
            return values == 1 && new String(bytes, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> json() throws IOException {
        try (var files = Files.walk(CORPUS)) {
            return files.filter(file ->
                            file.toString().endsWith(".json") || file.toString().endsWith(".json.gz"))
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() < LARGEST)
                    .sorted()
                    .toList();
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return in.readAllBytes();
        }
    }
}
