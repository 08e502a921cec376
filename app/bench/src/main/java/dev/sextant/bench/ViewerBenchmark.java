package dev.sextant.bench;

import com.fasterxml.jackson.core.JsonFactory;
import dev.sextant.body.Document;
import dev.sextant.body.Find;
import dev.sextant.body.Presentation;
import dev.sextant.body.Wish;
import dev.sextant.exchange.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// How soon a large body can be read, and how fast it is indexed, searched and scrolled. The system property
/// `sextant.bench.megabytes` sets its size, 100 unless told; `sextant.bench.pretty` lays it out.
public final class ViewerBenchmark implements Benchmark {
    private static final long PAUSE_NANOS = 200_000;
    /// Browsers are shown no more: they take minutes for it, or end.
    private static final long MOST_FOR_BROWSERS = 10_000_000;

    private static final long MOST_FOR_SWAGGER_UI = 1_000_000;

    private Optional<Chromium> browser = Optional.empty();
    private @Nullable Body body;
    private @Nullable Viewer viewer;

    @Override
    public String name() {
        return "viewer";
    }

    @Override
    public String question() {
        return "a body of 100 MB shows its first rows within 300 ms and is indexed in twice Jackson's tokens";
    }

    @Override
    public List<Step> steps() throws IOException {
        var made = JsonBodies.make(
                Long.getLong("sextant.bench.megabytes", 100) * 1_000_000, Boolean.getBoolean("sextant.bench.pretty"));
        body = made;
        var shown = Viewer.start();
        viewer = shown;
        var steps = new ArrayList<>(List.of(
                new Step(
                        "Jackson's tokens",
                        () -> Tokens.count(new JsonFactory()
                                .createParser(made.file().orElseThrow().toFile()))),
                new Step("first screen painted", () -> shown.firstScreen(made)),
                new Step("whole index", () -> {
                    var document = open(made);
                    document.read();
                    return document.lines();
                })));
        var indexed = open(made);
        indexed.read();
        steps.addAll(queries(indexed));
        steps.addAll(browsers(made));
        return steps;
    }

    private static List<Step> queries(Document indexed) {
        return List.of(
                new Step("fold of the root", () -> indexed.rows().closing(0)),
                new Step("path of the last row", () -> {
                    var rows = indexed.rows();
                    return rows.trail(rows.count() - 4, 64);
                }),
                new Step("search, few hits", () -> hits(indexed, Wish.text("CVE-2021-4000"))),
                new Step("search, a hit in every element", () -> hits(indexed, Wish.text("severity"))),
                new Step("search by an expression", () -> hits(indexed, expression("log4j-\\w+"))),
                new Step("search by an expression of no letter", () -> hits(indexed, expression("\\d{6}\\b"))));
    }

    private static Wish expression(String text) {
        return new Wish(text, true, false, true);
    }

    private List<Step> browsers(Body made) throws IOException {
        if (made.size() > MOST_FOR_BROWSERS * 2) {
            return List.of();
        }
        var pages = new HashMap<>(SwaggerUi.files());
        pages.put("/body.json", made);
        pages.put("/pre", Chromium.page(Viewer.PRE));
        pages.put("/answer", SwaggerUi.answer());
        browser = Chromium.start(pages);
        return browser.map(open -> List.of(new Step("Chromium, laid out in a pre", () -> open.draw("/pre"))))
                .orElse(List.of());
    }

    @Override
    public List<String> remarks() throws Exception {
        var made = body;
        var shown = viewer;
        if (made == null || shown == null) {
            return List.of();
        }
        var remarks = new ArrayList<>(List.of(shown.frames(made), Viewer.heap(made)));
        if (browser.isPresent() && made.size() < MOST_FOR_SWAGGER_UI * 2) {
            var begun = System.nanoTime();
            browser.get().draw("/answer");
            remarks.add("Swagger UI's answer, once: %.1f s".formatted((System.nanoTime() - begun) / 1e9));
        }
        return remarks;
    }

    private static Document open(Body body) {
        try {
            return Document.open(body, Presentation.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        browser.ifPresent(Chromium::close);
        if (viewer != null) {
            Platform.exit();
        }
        try {
            if (body != null) {
                JsonBodies.delete(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
