package dev.sextant.desktop.viewer;

import dev.sextant.body.Tables;
import dev.sextant.desktop.controls.EmptyState;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Background;
import dev.sextant.schema.PathText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// An array of objects as a table: which array, a filter, columns to hide, rows sorted by a press on a head, CSV.
final class TablePane extends BorderPane {
    private static final double FROM = 150;

    private final TableViewModel model;
    private final Consumer<String> say;
    private final LongConsumer open;
    private final ComboBox<Tables.Place> from = new ComboBox<>();
    private final TextField filter = new TextField();
    private final Label facts = Texts.whole("", "fact");
    private final Button columns = new IconButton(Icon.SIDE_BY_SIDE, "Columns", this::offerColumns);
    private final HBox tools = new HBox();
    private final ContextMenu columnMenu = new ContextMenu();
    private final ObservableList<Integer> rows = FXCollections.observableArrayList();
    private final TableView<Integer> grid = new TableView<>(rows);
    private List<String> names = List.of();
    private boolean filling;

    /// A table; `open` gets the offset of a row to be shown in the text, `say` what went wrong.
    TablePane(Background background, LongConsumer open, Consumer<String> say) {
        this.model = new TableViewModel(background, this::refresh);
        this.open = open;
        this.say = say;
        getStyleClass().add("body-table");
        from.setAccessibleText("Rows from");
        from.setCellFactory(_ -> new PlaceCell());
        from.setButtonCell(new PlaceCell());
        from.setOnAction(_ -> choose());
        filter.setPromptText("Filter rows");
        filter.setAccessibleText("Filter rows");
        filter.textProperty().addListener((_, _, text) -> refilter(text));
        var copy = new IconButton(Icon.COPY, "Copy CSV", this::copy);
        var save = new IconButton(Icon.DOWNLOAD, "Export CSV", this::save);
        tools.getChildren().setAll(from, filter, new Spacer(), facts, columns, copy, save);
        tools.getStyleClass().add("tools");
        grid.setAccessibleText("Table");
        grid.setSortPolicy(_ -> sort());
        from.setPrefWidth(FROM);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        grid.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        setTop(tools);
        setCenter(grid);
    }

    /// The state of it.
    TableViewModel model() {
        return model;
    }

    private void choose() {
        if (!filling && from.getValue() != null) {
            model.choose(from.getValue());
        }
    }

    private void refilter(String text) {
        if (!filling) {
            model.filter(text);
        }
    }

    private void refresh() {
        filling = true;
        if (!from.getItems().equals(model.places())) {
            from.getItems().setAll(model.places());
        }
        model.place().ifPresent(from.getSelectionModel()::select);
        if (!names.equals(model.columns())) {
            names = model.columns();
            filter.setText("");
            grid.getColumns().setAll(TableColumns.of(model));
        }
        var shown = model.shown();
        for (var i = 0; i < grid.getColumns().size(); i++) {
            grid.getColumns().get(i).setVisible(i == 0 || shown.contains(i - 1));
        }
        rows.setAll(Arrays.stream(model.order()).boxed().toList());
        facts.setText(model.facts());
        var none = model.places().isEmpty() ? "No array of objects in this body." : "No row has this text.";
        grid.setPlaceholder(new EmptyState(model.busy() ? "Reading …" : none));
        tools.setDisable(model.places().isEmpty());
        filling = false;
    }

    private boolean sort() {
        if (filling) {
            return true;
        }
        var by = grid.getSortOrder().isEmpty()
                ? Optional.<TableColumn<Integer, ?>>empty()
                : Optional.<TableColumn<Integer, ?>>of(grid.getSortOrder().getFirst());
        model.sort(by.map(column -> new TableViewModel.Sort(
                        (int) column.getUserData(), column.getSortType() == TableColumn.SortType.DESCENDING))
                .orElse(TableViewModel.Sort.NONE));
        return true;
    }

    private void offerColumns() {
        columnMenu.getItems().clear();
        for (var i = 0; i < names.size(); i++) {
            var column = i;
            var item = new CheckMenuItem(Visible.text(names.get(i)));
            item.setMnemonicParsing(false);
            item.setSelected(model.shown().contains(i));
            item.setOnAction(_ -> model.hide(column, !item.isSelected()));
            columnMenu.getItems().add(item);
        }
        columnMenu.show(columns, javafx.geometry.Side.BOTTOM, 0, 0);
    }

    private void copy() {
        model.csv(text -> text.ifPresentOrElse(
                BodyView::toClipboard, () -> say.accept("This is too large for the clipboard. Export it instead.")));
    }

    private void save() {
        var chooser = new FileChooser();
        chooser.setTitle("Export the table");
        chooser.setInitialFileName("table.csv");
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.save(file.toPath(), fault -> fault.ifPresent(say));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        if (event.getClickCount() == 2) {
            openSelected();
        }
    }

    private void openSelected() {
        var row = grid.getSelectionModel().getSelectedItem();
        if (row != null) {
            open.accept(model.offset(row));
        }
    }

    /// An array by its path.
    private static final class PlaceCell extends ListCell<Tables.Place> {
        @Override
        protected void updateItem(Tables.@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            getStyleClass().add("code");
            setText(empty || place == null ? null : PathText.jq(place.path()));
        }
    }
}
