package dev.sextant.bench;

import dev.sextant.desktop.catalog.CatalogRow;
import dev.sextant.desktop.catalog.CatalogView;
import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.fx.FxBridge;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;

/// From the last key of a word in the tree's filter to its painted rows, in a contract that is far too large.
public final class FilterBenchmark implements Benchmark {
    private static final int WIDTH = 280;
    private static final int HEIGHT = 680;
    private static final long PATIENCE = 60;
    private static final double SHARE = 0.95;
    private static final List<String> WORDS = List.of(
            "part",
            "things",
            "group7",
            "94999",
            "filter31415",
            "zebra",
            "get",
            "longer",
            "text",
            "about",
            "gives",
            "id",
            "part 1234",
            "group42 part9",
            "thing id part5",
            "part31",
            "77",
            "group96",
            "filter9",
            "yacht");

    private final List<Duration> waits = new ArrayList<>();

    @Override
    public String name() {
        return "http-filter";
    }

    @Override
    public String question() {
        return "among 95,000 operations the last key of a word leaves its rows painted within 100 ms, 95 times of 100";
    }

    @Override
    public List<Step> steps() {
        var screen = Screen.open(WIDTH, HEIGHT);
        var model = new CatalogViewModel(new Background(FxBridge.thread()));
        var source = Source.of(Source.Kind.OPENAPI, "large.json");
        var listing = Listing.of(new Opening.Opened(source, SearchBenchmark.large()));
        screen.paint(() -> {
            model.list(listing);
            return new CatalogView(model, _ -> {}, new Still());
        });
        return List.of(new Step("20 words, a key each", () -> {
            for (var word : WORDS) {
                waits.add(type(screen, model, word));
            }
            return waits.size();
        }));
    }

    /// All of the word but its end stands in the filter and has its rows; then the end comes.
    private static Duration type(Screen screen, CatalogViewModel model, String word) throws Exception {
        filter(screen, model, word.substring(0, word.length() - 1));
        var begun = System.nanoTime();
        filter(screen, model, word);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void filter(Screen screen, CatalogViewModel model, String text) throws Exception {
        var found = new CompletableFuture<List<CatalogRow>>();
        // Not a change listener: two words may have the same rows.
        InvalidationListener rows = _ -> found.complete(model.rowsProperty().get());
        screen.paintAfter(() -> {
            model.rowsProperty().addListener(rows);
            model.filterProperty().set(text);
        });
        found.get(PATIENCE, TimeUnit.SECONDS);
        screen.paintAfter(() -> model.rowsProperty().removeListener(rows));
    }

    @Override
    public List<String> remarks() {
        var sorted =
                waits.subList(waits.size() / 2, waits.size()).stream().sorted().toList();
        return List.of("a word, of the later half of %d: median %d ms, p95 %d ms, worst %d ms"
                .formatted(
                        waits.size(),
                        sorted.get(sorted.size() / 2).toMillis(),
                        sorted.get((int) (sorted.size() * SHARE)).toMillis(),
                        sorted.getLast().toMillis()));
    }

    @Override
    public void close() {
        Platform.exit();
    }
}
