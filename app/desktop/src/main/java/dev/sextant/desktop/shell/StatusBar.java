package dev.sextant.desktop.shell;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Problem;
import dev.sextant.desktop.call.FreeAddress;
import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import dev.sextant.environment.Environment.Stage;
import dev.sextant.workspace.WorkspaceFiles;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// One line of facts: what was read, what was met while reading, where secrets live.
final class StatusBar extends HBox {
    private final WindowViewModel model;
    private final Label origin = Texts.label("");
    private final Hyperlink problems = new Hyperlink();
    private final Label guard = Texts.whole("", Tone.BAD.style());
    private final Label place = Texts.whole("");
    private final Label open = Texts.whole("", Tone.WARN.style());

    StatusBar(WindowViewModel model, Runnable showProblems) {
        this.model = model;
        getStyleClass().add("status-bar");
        problems.getStyleClass().add(Tone.WARN.style());
        problems.setGraphic(tinted(Icon.WARNING, Tone.WARN));
        problems.setOnAction(_ -> showProblems.run());
        guard.setGraphic(tinted(Icon.GUARD, Tone.BAD));
        open.setGraphic(tinted(Icon.WARNING, Tone.WARN));
        var secrets = Texts.whole("");
        model.secrets().stateProperty().subscribe(state -> secrets.setText(state.words()));
        secrets.setGraphic(Icon.LOCK.small());
        place.setGraphic(Icon.DISK.small());
        getChildren().setAll(origin, problems, new Spacer(), open, guard, place, secrets);
        model.workspace().folderProperty().addListener((_, _, _) -> show());
        model.workspace().troubleProperty().addListener((_, _, _) -> show());
        model.catalog().rowsProperty().addListener((_, _, _) -> show());
        model.tabs().selectedProperty().addListener((_, _, _) -> show());
        model.environments().currentProperty().addListener((_, _, _) -> show());
        show();
    }

    private static org.kordamp.ikonli.javafx.FontIcon tinted(Icon icon, Tone tone) {
        var node = icon.small();
        node.getStyleClass().add(tone.style());
        return node;
    }

    private void show() {
        var catalog =
                model.tabs().selected().map(call -> call.opened().catalog()).or(this::firstCatalog);
        var free = model.tabs().selected().filter(FreeAddress::isFree).isPresent();
        origin.setText(catalog.map(shown -> free ? shown.origin() : line(shown))
                .orElse("No account, no telemetry. Nothing is sent until you open something."));
        origin.setGraphic(catalog.isPresent() ? Icon.CHECKED.small() : Icon.DISK.small());
        var count = model.catalog().problems().size();
        problems.setText(count == 1 ? "1 problem while loading" : count + " problems while loading");
        present(problems, count > 0);
        var environment = model.environments().effective();
        guard.setText(environment.name() + ": calls are for real");
        present(guard, environment.stage() == Stage.PRODUCTION);
        open.setText("TLS is not verified in " + environment.name());
        present(open, !environment.access().tls().verified());
        showPlace();
    }

    private void showPlace() {
        var folder = model.workspace().folderProperty().get();
        var trouble = model.workspace().troubleProperty().get();
        place.setText(trouble.map(Problem::what)
                .orElseGet(() ->
                        folder.map(kept -> "Kept in " + kept.getFileName()).orElse("")));
        place.setTooltip(Texts.tip(trouble.map(Problem::line)
                .orElseGet(() -> folder.map(kept -> kept.resolve(WorkspaceFiles.NAME) + "")
                        .orElse(""))));
        place.getStyleClass().remove(Tone.WARN.style());
        if (trouble.isPresent()) {
            place.getStyleClass().add(Tone.WARN.style());
        }
        present(place, folder.isPresent());
    }

    private Optional<Catalog> firstCatalog() {
        return model.catalog().listings().stream()
                .flatMap(listing -> listing instanceof Listing.Ready ready
                        ? java.util.stream.Stream.of(ready.opened().catalog())
                        : java.util.stream.Stream.<Catalog>empty())
                .findFirst();
    }

    private static String line(Catalog catalog) {
        var services = catalog.services().size();
        var operations = catalog.services().stream()
                .mapToInt(service -> service.operations().size())
                .sum();
        return "%s: %d %s, %d %s"
                .formatted(
                        catalog.origin(),
                        services,
                        services == 1 ? "service" : "services",
                        operations,
                        operations == 1 ? "operation" : "operations");
    }

    private static void present(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
