package dev.sextant.bench;

import com.fasterxml.jackson.core.JsonFactory;
import dev.sextant.body.Document;
import dev.sextant.body.Find;
import dev.sextant.body.Presentation;
import dev.sextant.body.Wish;
import dev.sextant.exchange.Body;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// How soon a large body can be read, and how fast it is indexed and searched. `-Dsextant.bench.megabytes=N` sets its
/// size, 100 unless told.
public final class ViewerBenchmark implements Benchmark {
    private static final int FIRST_ROWS = 100;
    private static final long PAUSE_NANOS = 200_000;

    private @Nullable Path file;

    @Override
    public String name() {
        return "viewer";
    }

    @Override
    public String question() {
        return "a body of 100 MB on one line shows its first rows within 300 ms and is indexed in twice Jackson's tokens";
    }

    @Override
    public List<Step> steps() throws IOException {
        var made = minified(Long.getLong("sextant.bench.megabytes", 100) * 1_000_000);
        file = made;
        var body = Body.of("application/json", made, Files.size(made), -1);
        var indexed = open(body);
        indexed.read();
        return List.of(
                new Step("Jackson's tokens", () -> Tokens.count(new JsonFactory().createParser(made.toFile()))),
                new Step("first rows", () -> firstRows(body)),
                new Step("whole index", () -> {
                    var document = open(body);
                    document.read();
                    return document.lines();
                }),
                new Step("fold of the root", () -> indexed.rows().closing(0)),
                new Step("path of the last row", () -> {
                    var rows = indexed.rows();
                    return rows.trail(rows.count() - 4, 64);
                }),
                new Step("search, few hits", () -> hits(indexed, Wish.text("CVE-2021-4000"))),
                new Step("search, a hit in every element", () -> hits(indexed, Wish.text("severity"))),
                new Step("search by an expression", () -> hits(indexed, new Wish("log4j-\\w+", true, false, true))));
    }

    private static Path minified(long size) throws IOException {
        var made = Files.createTempFile("sextant-bench-", ".json");
        try (var out = new BufferedOutputStream(Files.newOutputStream(made))) {
            var written = 1L;
            out.write('[');
            for (var i = 0; written < size; i++) {
                var element =
                        "%s{\"vuln\":\"CVE-2021-%d\",\"severity\":\"Medium\",\"package\":\"%s\",\"fix\":{\"versions\":[\"2.15.0\",\"2.12.2\"],\"state\":null},\"score\":7.50}"
                                .formatted(i == 0 ? "" : ",", i, i % 97 == 0 ? "log4j-core" : "openssl")
                                .getBytes(StandardCharsets.UTF_8);
                out.write(element);
                written += element.length;
            }
            out.write(']');
        }
        return made;
    }

    private static Document open(Body body) {
        try {
            return Document.open(body, Presentation.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstRows(Body body) {
        try (var document = open(body).index()) {
            var rows = document.rows();
            while (rows.count() < FIRST_ROWS) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            var text = new StringBuilder();
            for (var row = 0; row < FIRST_ROWS; row++) {
                text.append(rows.row(row).text());
            }
            return text.toString();
        }
    }

    private static long hits(Document document, Wish wish) {
        try (var find = Find.start(document, wish)) {
            while (!find.hits().complete()) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            return find.hits().found();
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
