package dev.sextant.desktop.catalog;

import dev.sextant.desktop.catalog.CatalogRow.LoadingRow;
import dev.sextant.desktop.catalog.CatalogRow.OperationRow;
import dev.sextant.desktop.catalog.CatalogRow.RefusedRow;
import dev.sextant.desktop.catalog.CatalogRow.ServiceRow;
import dev.sextant.desktop.catalog.CatalogRow.SourceRow;
import dev.sextant.desktop.catalog.CatalogRow.WaitingRow;
import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.EmptyState;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.fx.Keys;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The filter and the tree under it. A click or Enter picks an operation; Left and Right close and open.
public final class CatalogView extends VBox {
    private final CatalogViewModel model;
    private final Consumer<OperationRow> picked;
    private final SourceActions actions;
    private final TextField filter = new TextField();
    private final ListView<CatalogRow> list = new ListView<>();
    private final EmptyState nothing = new EmptyState(
            "No operation has that name",
            "Every word must be in its service, name or path.",
            Buttons.quiet("Clear filter", () -> filter.clear()));

    /// What can be done with a source as a whole, by its name.
    public interface SourceActions {
        /// Reads it again.
        void reload(String source);

        /// Takes it out.
        void remove(String source);

        /// Shows how it is read and called, and what lacks.
        void settings(String source);

        /// Stops reading it.
        void stop(String source);
    }

    /// A view of the tree; `picked` hears what a person opens.
    public CatalogView(CatalogViewModel model, Consumer<OperationRow> picked, SourceActions actions) {
        this.model = model;
        this.picked = picked;
        this.actions = actions;
        filter.setPromptText("Filter operations");
        filter.setAccessibleText("Filter operations, " + Keys.FILTER.text());
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFilter);
        list.getStyleClass().add("tree-list");
        list.setAccessibleText("Operations");
        list.setCellFactory(_ -> new CatalogCell(actions));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        list.setContextMenu(menu(actions));
        var body = new StackPane(list, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(filterBox(), body);
        model.rowsProperty().addListener((_, _, rows) -> show(rows));
        show(model.rowsProperty().get());
    }

    /// Puts the cursor into the filter.
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /// Marks the row of an operation and brings it into view, if the filter lets it through.
    public void mark(OperationRow row) {
        var at = index(row);
        if (at >= 0 && at != list.getSelectionModel().getSelectedIndex()) {
            list.layout(); // Rows that are new do not count for scrolling before.
            list.getSelectionModel().select(at);
            if (!shows(at)) {
                list.scrollTo(Math.max(0, at - 2));
            }
        }
    }

    private int index(OperationRow sought) {
        for (var at = 0; at < list.getItems().size(); at++) {
            if (list.getItems().get(at) instanceof OperationRow row && row.isOf(sought)) {
                return at;
            }
        }
        return -1;
    }

    /// Marks no row: the call on show is none of the tree's.
    public void unmark() {
        list.getSelectionModel().clearSelection();
    }

    private boolean shows(int row) {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= row
                && row < flow.getLastVisibleCell().getIndex();
    }

    private ContextMenu menu(SourceActions actions) {
        var settings = new MenuItem("Source settings");
        settings.setOnAction(_ -> selectedSource().ifPresent(actions::settings));
        var reload = new MenuItem("Read the source again");
        reload.setOnAction(_ -> selectedSource().ifPresent(actions::reload));
        var remove = new MenuItem("Remove the source");
        remove.setOnAction(_ -> selectedSource().ifPresent(actions::remove));
        return new ContextMenu(settings, reload, remove);
    }

    private Optional<String> selectedSource() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(CatalogRow::source);
    }

    private Node filterBox() {
        var box = new HBox(Icon.FILTER.inButton(), filter);
        box.getStyleClass().addAll("field", "tall", "plain");
        HBox.setHgrow(filter, Priority.ALWAYS);
        var padded = new StackPane(box);
        padded.getStyleClass().add("sidebar-filter");
        return padded;
    }

    private void show(List<CatalogRow> rows) {
        var selected = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(rows);
        if (selected != null) {
            list.getSelectionModel().select(selected);
        }
        nothing.setVisible(rows.isEmpty() && !model.filter().isNone());
    }

    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            list.requestFocus();
            firstOperation();
            if (event.getCode() == KeyCode.ENTER) {
                act();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        }
    }

    private void firstOperation() {
        list.getItems().stream()
                .filter(OperationRow.class::isInstance)
                .findFirst()
                .ifPresent(row -> list.getSelectionModel().select(row));
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            act();
        }
    }

    private void act() {
        switch (list.getSelectionModel().getSelectedItem()) {
            case null -> {}
            case OperationRow operation -> picked.accept(operation);
            case SourceRow source -> turn(source);
            case ServiceRow service -> turn(service);
            case RefusedRow refused -> actions.settings(refused.source());
            case WaitingRow waiting -> actions.reload(waiting.source());
            case LoadingRow loading -> actions.settings(loading.source());
        }
    }

    private void turn(CatalogRow row) {
        var at = list.getSelectionModel().getSelectedIndex();
        model.toggle(row);
        list.getSelectionModel().select(at);
        list.getFocusModel().focus(at);
    }

    private void key(KeyEvent event) {
        var row = list.getSelectionModel().getSelectedItem();
        switch (event.getCode()) {
            case ENTER, SPACE -> act();
            case RIGHT -> open(row, true);
            case LEFT -> open(row, false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void open(CatalogRow row, boolean wanted) {
        var open = switch (row) {
            case SourceRow source -> source.open();
            case ServiceRow service -> service.open();
            case OperationRow _, LoadingRow _, WaitingRow _, RefusedRow _ -> wanted;
        };
        if (open != wanted) {
            turn(row);
        } else if (!wanted) {
            toParent();
        }
    }

    private void toParent() {
        for (var at = list.getSelectionModel().getSelectedIndex() - 1; at >= 0; at--) {
            if (!(list.getItems().get(at) instanceof OperationRow)) {
                list.getSelectionModel().select(at);
                list.scrollTo(at);
                return;
            }
        }
    }
}
