package dev.sextant.desktop.shell;

import dev.sextant.desktop.catalog.CatalogRow;
import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.controls.EmptyState;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.first.ProblemNotice;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What was met while loading, each with where it stands and what to do.
final class ProblemList extends StackPane {
    private static final int MOST = 200;

    private final CatalogViewModel catalog;
    private final VBox notices = new VBox();
    private final EmptyState none = new EmptyState("No problems", "Everything in the sources was understood.");

    ProblemList(CatalogViewModel catalog) {
        this.catalog = catalog;
        notices.getStyleClass().add("problem-list");
        var scroll = new ScrollPane(notices);
        scroll.setFitToWidth(true);
        getChildren().setAll(none, scroll);
        catalog.rowsProperty().addListener((_, _, rows) -> show(rows));
        visibleProperty().addListener((_, _, _) -> show(catalog.rowsProperty().get()));
    }

    private void show(List<CatalogRow> rows) {
        if (!isVisible()) {
            return;
        }
        var problems = catalog.problems();
        none.setVisible(problems.isEmpty() && !rows.isEmpty());
        notices.getChildren()
                .setAll(problems.stream().limit(MOST).map(ProblemNotice::new).toList());
        if (problems.size() > MOST) {
            notices.getChildren().add(Texts.label("and %d more".formatted(problems.size() - MOST), "muted"));
        }
    }
}
