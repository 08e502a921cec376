package dev.sextant.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.BodySpool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArrivingDocumentTest {
    private final BodySpool spool = new BodySpool();

    @AfterEach
    void close() throws IOException {
        spool.close();
    }

    @Test
    void showsRowsBeforeTheBodyIsWhole() throws IOException {
        var document = open(Presentation.JSON);
        write("{\"a\":1,\"b\":[12");
        await(() -> document.rows().count() == 3);
        assertFalse(document.complete());
        assertEquals(List.of("{", "  \"a\": 1,", "  \"b\": ["), Documents.lines(document));
        write("3,{\"c\":");
        await(() -> document.rows().count() == 5);
        assertEquals("    123,", document.rows().row(3).text());
        write("null}]}");
        finish();
        await(document::complete);
        assertEquals(Documents.lines(Documents.json("{\"a\":1,\"b\":[123,{\"c\":null}]}")), Documents.lines(document));
        assertEquals("", document.note());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void neverShowsARowThatChangesLater(int seed) throws IOException {
        var random = new Random(seed);
        var source = ("["
                        + (seed + ",{\"é\": [\"b\\n\", 1.5e3,{ }], \"long\": \"" + "€".repeat(900) + "\"},").repeat(700)
                        + "null]")
                .getBytes(StandardCharsets.UTF_8);
        var whole = Documents.lines(Documents.read(source, "application/json"));
        var document = open(Presentation.JSON);
        var rows = document.rows();
        for (var at = 0; at < source.length; ) {
            var length = Math.min(source.length - at, 1 + random.nextInt(3_000));
            spool.write(source, at, length);
            at += length;
            for (var number = Math.max(0, rows.count() - 300); number < rows.count(); number++) {
                assertEquals(whole.get((int) number), rows.row(number).text());
            }
        }
        finish();
        await(document::complete);
        assertEquals(whole, Documents.lines(document));
    }

    @Test
    void readsOnFromTheFileItBecame() throws IOException {
        var line = "{\"n\":1,\"text\":\"" + "x".repeat(80) + "\"},";
        var document = open(Presentation.JSON);
        write("[");
        for (var i = 0; i < 30_000; i++) {
            write(line);
        }
        await(() -> document.rows().count() >= 120_000);
        write("0]");
        finish();
        await(document::complete);
        assertEquals(120_003, document.rows().count());
        assertEquals("  0", document.rows().row(120_001).text());
    }

    @Test
    void keepsWhatCameOfABodyThatWasCutOff() throws IOException {
        var document = open(Presentation.JSON);
        write("{\"a\":1,\n\"b\":[true,\"wor");
        finish();
        await(document::complete);
        assertEquals(Presentation.JSON, document.presentation());
        assertEquals(List.of("{", "  \"a\": 1,", "  \"b\": [", "    true,"), Documents.lines(document));
        assertTrue(document.note().startsWith("It ends in line 5, where "), document.note());
    }

    @Test
    void becomesTextAsSoonAsItIsNotJson() throws IOException {
        var document = open(Presentation.JSON);
        write("{\"a\":1,]\nmore");
        await(() -> document.presentation() == Presentation.TEXT);
        await(() -> document.rows().count() == 1);
        assertEquals(List.of("{\"a\":1,]"), Documents.lines(document));
    }

    @Test
    void lettingGoEndsItsReader() throws IOException {
        var document = open(Presentation.TEXT);
        write("one\ntw");
        await(() -> document.rows().count() == 1);
        document.close();
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> "index body".equals(thread.getName())));
    }

    private Document open(Presentation presentation) {
        return Document.open(spool.arrival("application/json"), presentation).index();
    }

    private void write(String text) throws IOException {
        spool.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void finish() {
        spool.finish("application/json", () -> 0);
    }

    private static void await(BooleanSupplier condition) {
        var limit = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(limit), "waited in vain");
            LockSupport.parkNanos(1_000_000);
        }
    }
}
