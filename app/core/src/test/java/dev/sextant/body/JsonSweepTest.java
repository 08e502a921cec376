package dev.sextant.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The quick pass and the scanner that tells why agree on what is JSON, and on its rows.
final class JsonSweepTest {
    private static final int DOCUMENTS = 2_000;

    @Test
    void refusesWhatTheScannerRefuses() {
        var refused = 0;
        for (var seed = 0; seed < DOCUMENTS; seed++) {
            var bytes = new RandomJson(seed).source().getBytes(StandardCharsets.UTF_8);
            var random = new Random(seed);
            bytes[random.nextInt(bytes.length)] = (byte) "{}[],:\"\\01-e.tn \u0001x".charAt(random.nextInt(18));
            refused += assertAgree(bytes, false) ? 0 : 1;
            assertAgree(bytes, true);
        }
        assertTrue(refused > DOCUMENTS / 10 && refused < DOCUMENTS, refused + " refused");
    }

    @Test
    void refusesWhatStandsInTheWrongPlace() {
        for (var json :
                List.of("{\"a\":}}", "{\"a\":,}", "[,]", "[1,]", "[:1]", "{\"a\"}", "{1:2}", "[}", "[1}", "]")) {
            assertFalse(assertAgree(json.getBytes(StandardCharsets.UTF_8), false), json);
        }
        assertFalse(assertAgree("1 2".getBytes(StandardCharsets.UTF_8), false));
        assertTrue(assertAgree("1 2 {}\n[] ".getBytes(StandardCharsets.UTF_8), true));
    }

    @Test
    void findsTheSameRowsWhereverItsBufferEnds() {
        for (var seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder("[").append(" ".repeat(random.nextInt(300)));
            while (text.length() < 300_000) {
                text.append(new RandomJson(random.nextInt()).source()).append(',');
                text.append("\\u00e4".repeat(random.nextInt(5) == 0 ? 2_000 : 0).transform(JsonSweepTest::quoted));
            }
            assertTrue(
                    assertAgree(text.append("1]").toString().getBytes(StandardCharsets.UTF_8), false), "seed " + seed);
        }
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text + "\",";
    }

    /// Whether both take it for JSON; fails when only one does, or their rows differ.
    private static boolean assertAgree(byte[] bytes, boolean several) {
        var octets = Octets.of(bytes);
        var index = new RowIndex();
        var whole = new JsonSweep(octets, several, index, () -> false).read(0);
        index.finish();
        var rows = JsonRows.checked(new Window(octets), 0, several);
        var expected = new ArrayList<RowScanner.Mark>();
        long count = 0;
        for (; rows.next(); count++) {
            if (count % RowIndex.BLOCK == 0) {
                expected.add(rows.mark());
            }
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        assertEquals(!rows.isBroken(), whole, text);
        if (whole) {
            assertEquals(count, index.rows(), text);
            for (var block = 0; block < expected.size(); block++) {
                assertEquals(expected.get(block), index.block(block).mark(), text);
            }
        }
        return whole;
    }
}
