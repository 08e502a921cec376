package dev.sextant.body;

import dev.sextant.exchange.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Bodies opened and read through, for the tests of this package.
final class Documents {
    private Documents() {}

    static Document json(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    static Document text(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    static Document read(byte[] bytes, String mediaType) {
        return read(Body.of(mediaType, bytes, bytes.length));
    }

    static Document read(Body body) {
        try {
            var document = Document.open(body, Presentation.of(body));
            document.read();
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> rows(Document document) {
        var rows = document.rows();
        var all = new ArrayList<Row>();
        for (long i = 0; i < rows.count(); i++) {
            all.add(rows.row(i));
        }
        return all;
    }

    static Stream<Long> numbers(Rows rows) {
        return LongStream.range(0, rows.count()).boxed();
    }

    static List<String> lines(Document document) {
        return rows(document).stream().map(Row::text).toList();
    }
}
