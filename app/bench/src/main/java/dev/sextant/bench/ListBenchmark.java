package dev.sextant.bench;

import com.fasterxml.jackson.core.JsonFactory;
import dev.sextant.desktop.catalog.CatalogView;
import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.fx.FxBridge;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.themes.Fonts;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/// From the bytes of a large OpenAPI document to its operations on the screen, against the bare tokens of it and
/// against
/// Swagger UI in a browser that stays open.
public final class ListBenchmark implements Benchmark {
    private static final int WIDTH = 280;
    private static final int HEIGHT = 680;

    private Optional<SwaggerUi> browser = Optional.empty();

    @Override
    public String name() {
        return "http-list";
    }

    @Override
    public String question() {
        return "the operations of GitHub's document are on the screen 20 times sooner than in Swagger UI";
    }

    @Override
    public List<Step> steps() throws IOException {
        var bytes = GitHub.bytes();
        if (bytes.isEmpty()) {
            return List.of();
        }
        Platform.startup(Fonts::load);
        var window = new Window();
        var steps = new ArrayList<>(List.of(
                new Step("tokens alone", () -> tokens(bytes.get())),
                new Step("Sextant, list painted", () -> window.paint(bytes.get()))));
        browser = SwaggerUi.start(bytes.get());
        browser.ifPresent(page -> steps.add(new Step("Swagger UI in Chromium, list drawn", page::load)));
        return steps;
    }

    private static int tokens(byte[] bytes) throws IOException {
        var count = 0;
        try (var parser = new JsonFactory().createParser(bytes)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() {
        browser.ifPresent(SwaggerUi::close);
        Platform.exit();
    }

    /// A scene that stays, as the window does.
    private static final class Window {
        private final Background background = new Background(FxBridge.thread());
        private final StackPane pane = new StackPane();
        private final Scene scene;

        Window() {
            this.scene = onThread(() -> {
                var made = new Scene(pane, WIDTH, HEIGHT);
                Theme.LIGHT.dress(made, TextSize.NORMAL);
                return made;
            });
        }

        WritableImage paint(byte[] bytes) {
            var source = Source.of(Source.Kind.OPENAPI, "api.github.com.json");
            var listing = Listing.of(new Opening.Opened(source, GitHub.open(bytes)));
            return onThread(() -> {
                var model = new CatalogViewModel(background);
                pane.getChildren().setAll(new CatalogView(model, _ -> {}, new Still()));
                model.list(listing);
                return scene.snapshot(null);
            });
        }

        private static <T> T onThread(Callable<T> work) {
            var done = new CompletableFuture<T>();
            FxBridge.thread().execute(() -> {
                try {
                    done.complete(work.call());
                } catch (Exception e) {
                    done.completeExceptionally(e);
                }
            });
            try {
                return done.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("the list was not painted", e);
            }
        }
    }

    /// Nobody presses anything.
    private static final class Still implements CatalogView.SourceActions {
        @Override
        public void reload(String source) {}

        @Override
        public void remove(String source) {}

        @Override
        public void settings(String source) {}

        @Override
        public void stop(String source) {}
    }
}
