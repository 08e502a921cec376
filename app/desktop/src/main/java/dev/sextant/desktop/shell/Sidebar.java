package dev.sextant.desktop.shell;

import dev.sextant.desktop.call.CallViewModel;
import dev.sextant.desktop.call.FreeAddress;
import dev.sextant.desktop.catalog.CatalogRow.OperationRow;
import dev.sextant.desktop.catalog.CatalogView;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Logo;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.environment.EnvironmentList;
import dev.sextant.desktop.fx.Keys;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The catalog, the problems met while loading it, or the environments.
final class Sidebar extends VBox {
    private final WindowViewModel model;
    private final CatalogView catalog;
    private final ProblemList problems;
    private final EnvironmentList environments;
    private final ToggleGroup pages = new ToggleGroup();
    private final ToggleButton catalogPage = page(Icon.CATALOG, "Catalog");
    private final ToggleButton problemPage = page(Icon.WARNING, "Problems");
    private final ToggleButton environmentPage = page(Icon.ENVIRONMENTS, "Environments");

    Sidebar(WindowViewModel model) {
        this.model = model;
        getStyleClass().add("sidebar");
        problems = new ProblemList(model.catalog());
        environments = new EnvironmentList(model.editor());
        catalog = new CatalogView(model.catalog(), row -> model.call(row.source(), row.operation()), new Actions());
        var body = new StackPane(catalog, problems, environments);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(head(model), body, foot());
        model.tabs().selectedProperty().addListener((_, _, call) -> call.ifPresent(this::reveal));
        model.catalog()
                .rowsProperty()
                .addListener((_, _, _) -> model.tabs().selected().ifPresent(this::mark));
        pages.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                turn();
            }
        });
        model.front().managingProperty().addListener((_, _, managing) -> follow(managing));
        catalogPage.setSelected(true);
    }

    private void follow(boolean managing) {
        if (managing) {
            environmentPage.setSelected(true);
        } else if (environmentPage.isSelected()) {
            catalogPage.setSelected(true);
        }
    }

    private void reveal(CallViewModel call) {
        if (!FreeAddress.isFree(call)) {
            model.catalog().reveal(row(call));
        }
        mark(call);
    }

    private void mark(CallViewModel call) {
        if (FreeAddress.isFree(call)) {
            catalog.unmark();
        } else {
            catalog.mark(row(call));
        }
    }

    private static OperationRow row(CallViewModel call) {
        return new OperationRow(call.opened().source().name(), call.operation());
    }

    private static Node head(WindowViewModel model) {
        var name = Texts.label("", "workspace-name");
        model.titleProperty().subscribe(name::setText);
        name.setMinWidth(0);
        var head = new HBox(
                new Logo(),
                name,
                new Spacer(),
                new IconButton(
                        Icon.ADD,
                        "Open a source",
                        Keys.NEW,
                        () -> model.front().openingProperty().set(true)),
                new IconButton(
                        Icon.SIDEBAR,
                        "Hide the sidebar",
                        Keys.SIDEBAR,
                        () -> model.preferences().sidebarProperty().set(false)));
        head.getStyleClass().add("sidebar-head");
        return head;
    }

    private Node foot() {
        var foot = new HBox(catalogPage, problemPage, environmentPage);
        foot.getStyleClass().add("sidebar-foot");
        return foot;
    }

    private ToggleButton page(Icon icon, String words) {
        var button = new ToggleButton(words, icon.node());
        button.setToggleGroup(pages);
        button.setAccessibleText(words);
        button.textProperty()
                .bind(Bindings.when(button.selectedProperty()).then(words).otherwise(""));
        return button;
    }

    private void turn() {
        catalog.setVisible(catalogPage.isSelected());
        problems.setVisible(problemPage.isSelected());
        environments.setVisible(environmentPage.isSelected());
        model.front().managingProperty().set(environmentPage.isSelected());
    }

    /// What the catalog can do with a source.
    private final class Actions implements CatalogView.SourceActions {
        @Override
        public void reload(String source) {
            model.reload(source);
        }

        @Override
        public void remove(String source) {
            model.remove(source);
        }

        @Override
        public void settings(String source) {
            model.showSource(source);
        }

        @Override
        public void stop(String source) {
            model.sources().stop(source);
        }
    }

    /// Shows what was met while loading.
    void showProblems() {
        problemPage.setSelected(true);
    }

    /// Shows the catalog with the cursor in its filter.
    void focusFilter() {
        catalogPage.setSelected(true);
        catalog.focusFilter();
    }
}
