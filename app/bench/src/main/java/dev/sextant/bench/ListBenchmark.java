package dev.sextant.bench;

import com.fasterxml.jackson.core.JsonFactory;
import dev.sextant.desktop.catalog.CatalogView;
import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.fx.FxBridge;
import dev.sextant.exchange.Body;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;

/// From the bytes of a large OpenAPI document to its operations on the screen, against the bare tokens of it and
/// against Swagger UI in a browser that stays open.
public final class ListBenchmark implements Benchmark {
    private static final int WIDTH = 280;
    private static final int HEIGHT = 680;

    private Optional<Chromium> browser = Optional.empty();

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
        var screen = Screen.start(WIDTH, HEIGHT);
        var background = new Background(FxBridge.thread());
        var steps = new ArrayList<>(List.of(
                new Step("tokens alone", () -> Tokens.count(new JsonFactory().createParser(bytes.get()))),
                new Step("Sextant, list painted", () -> paint(screen, background, bytes.get()))));
        browser = browser(bytes.get());
        browser.ifPresent(open -> steps.add(new Step("Swagger UI in Chromium, list drawn", () -> open.draw("/list"))));
        return steps;
    }

    private static Optional<Chromium> browser(byte[] document) throws IOException {
        var pages = new HashMap<>(SwaggerUi.files());
        if (pages.isEmpty()) {
            return Optional.empty();
        }
        pages.put("/openapi.json", Body.of("application/json", document, document.length));
        pages.put("/list", SwaggerUi.list());
        return Chromium.start(pages);
    }

    @Override
    public void close() {
        browser.ifPresent(Chromium::close);
        Platform.exit();
    }

    private static WritableImage paint(Screen screen, Background background, byte[] bytes) {
        var source = Source.of(Source.Kind.OPENAPI, "api.github.com.json");
        var listing = Listing.of(new Opening.Opened(source, GitHub.open(bytes)));
        return screen.paint(() -> {
            var model = new CatalogViewModel(background);
            var view = new CatalogView(model, _ -> {}, new Still());
            model.list(listing);
            return view;
        });
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
