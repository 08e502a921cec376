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
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import javafx.application.Platform;

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
        var forms = new Forms(catalog, Screen.start(WIDTH, HEIGHT), new Background(FxBridge.thread()));
        var byFields = catalog.operations()
                .sorted(Comparator.comparingInt(operation -> fields(catalog, operation)))
                .toList();
        return List.of(
                forms.step("a form of middling size", byFields.get(byFields.size() / 2)),
                forms.step("the form of most fields", byFields.getLast()),
                forms.step("the operation of most text", largest(catalog)));
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

    /// Forms of one catalog, painted on one screen.
    private record Forms(Catalog catalog, Screen screen, Background background) {
        Step step(String name, Operation operation) {
            return new Step("%s (%s)".formatted(name, operation.id()), () -> screen.paint(() -> form(operation)));
        }

        private RequestView form(Operation operation) {
            var opened = new Opening.Opened(Source.of(Source.Kind.OPENAPI, "api.github.com.json"), catalog);
            return new RequestView(new RequestViewModel(opened, operation, catalog.signature(operation), background));
        }
    }
}
