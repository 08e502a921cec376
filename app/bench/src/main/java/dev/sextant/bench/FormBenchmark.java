package dev.sextant.bench;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.fx.FxBridge;
import dev.sextant.desktop.request.RequestView;
import dev.sextant.desktop.request.RequestViewModel;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Field;
import dev.sextant.schema.Schema;
import dev.sextant.themes.Fonts;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/// From the click on an operation to its painted form, in the size of the pane and drawn in memory.
public final class FormBenchmark implements Benchmark {
    private static final int WIDTH = 488;
    private static final int HEIGHT = 680;

    @Override
    public String name() {
        return "form";
    }

    @Override
    public String question() {
        return "a click on the largest operation of GitHub's document shows its form within 100 ms";
    }

    @Override
    public List<Step> steps() throws IOException {
        var bytes = GitHub.bytes();
        return bytes.isEmpty() ? List.of() : steps(GitHub.open(bytes.get()));
    }

    @Override
    public void close() {
        Platform.exit();
    }

    private static List<Step> steps(Catalog catalog) {
        Platform.startup(Fonts::load);
        var window = new Window(catalog);
        var byFields = catalog.operations()
                .sorted(Comparator.comparingInt(operation -> fields(catalog, operation)))
                .toList();
        return List.of(
                window.step("a form of middling size", byFields.get(byFields.size() / 2)),
                window.step("the form of most fields", byFields.getLast()),
                window.step("the operation of most text", largest(catalog)));
    }

    private static Operation largest(Catalog catalog) {
        return catalog.operations()
                .filter(operation -> operation.id().equals("GET /app/installations"))
                .findFirst()
                .orElseThrow();
    }

    /// Parameters and fields of the body.
    private static int fields(Catalog catalog, Operation operation) {
        return catalog.signature(operation).request().fields().stream()
                .mapToInt(field -> inside(catalog, field))
                .sum();
    }

    private static int inside(Catalog catalog, Field field) {
        return catalog.deref(field.schema()) instanceof Schema.Message message
                ? message.fields().size()
                : 1;
    }

    /// A scene that stays, as the window does.
    private static final class Window {
        private final Catalog catalog;
        private final Background background = new Background(FxBridge.thread());
        private final StackPane pane = new StackPane();
        private final Scene scene;

        Window(Catalog catalog) {
            this.catalog = catalog;
            this.scene = onThread(() -> {
                var made = new Scene(pane, WIDTH, HEIGHT);
                Theme.LIGHT.dress(made, TextSize.NORMAL);
                return made;
            });
        }

        Step step(String name, Operation operation) {
            return new Step("%s (%s)".formatted(name, operation.id()), () -> onThread(() -> paint(operation)));
        }

        private WritableImage paint(Operation operation) {
            var opened = new Opening.Opened(Source.of(Source.Kind.OPENAPI, "api.github.com.json"), catalog);
            var request = new RequestViewModel(opened, operation, catalog.signature(operation), background);
            pane.getChildren().setAll(new RequestView(request));
            return scene.snapshot(null);
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
                throw new IllegalStateException("the form was not painted", e);
            }
        }
    }
}
