package dev.sextant.desktop.compare;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.viewer.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// Answers in columns, the base first: a row for each fact of them and for each header and path at which one differs. A
/// cell opens its answer, by Enter or a double click, and by one click where it is a fact.
public final class CompareView extends BorderPane {
    private static final double LABELS = 260;
    private static final double LEAST_LABELS = 140;
    private static final double LEAST = 150;
    private static final double BAR = 16;

    private final CompareViewModel model;
    private final IntConsumer open;
    private final TableView<DiffRow> grid = new TableView<>();
    private final Label facts = Texts.label("", "fact");
    private final Button ignore = Buttons.plain("Ignore this path", this::ignoreSelected);

    /// The view of a comparison; `open` gets the index of the side whose answer a person wants to read.
    public CompareView(CompareViewModel model, IntConsumer open) {
        this.model = model;
        this.open = open;
        getStyleClass().add("compare");
        grid.setAccessibleText("Compared answers");
        grid.setPlaceholder(Texts.label(""));
        grid.getSelectionModel().setCellSelectionEnabled(true);
        grid.getSelectionModel().selectedItemProperty().subscribe(_ -> offer());
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        grid.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        var tools = new HBox(facts, new Spacer(), ignore, new RulesMenus(model));
        tools.getStyleClass().add("tools");
        setTop(tools);
        setCenter(grid);
        model.sidesProperty().subscribe(this::columns);
        model.sheetProperty().subscribe(this::show);
        model.comparingProperty().subscribe(_ -> say());
        grid.widthProperty().subscribe(_ -> spread());
    }

    private void show(Sheet sheet) {
        grid.getItems().setAll(sheet.rows());
        grid.setPlaceholder(Texts.label(sheet.summary()));
        say();
        offer();
    }

    private void say() {
        facts.setText(
                model.comparingProperty().get()
                        ? "Comparing …"
                        : Visible.text(model.sheetProperty().get().summary()));
    }

    private void columns(List<Side> sides) {
        var names = sides.stream().map(Side::name).toList();
        var shown = grid.getColumns().stream().skip(1).map(TableColumn::getId).toList();
        if (names.equals(shown) && !names.isEmpty()) {
            return;
        }
        var columns = new ArrayList<TableColumn<DiffRow, ?>>();
        columns.add(labels());
        for (var side = 0; side < names.size(); side++) {
            columns.add(column(names.get(side), side));
        }
        grid.getColumns().setAll(columns);
        spread();
    }

    private static TableColumn<DiffRow, DiffRow> labels() {
        var column = new TableColumn<DiffRow, DiffRow>("");
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(_ -> new TitleCell());
        column.setMinWidth(LEAST_LABELS);
        fix(column);
        return column;
    }

    private static TableColumn<DiffRow, DiffCell> column(String name, int side) {
        var column = new TableColumn<DiffRow, DiffCell>(Visible.text(name));
        column.setId(name);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(
                side < row.getValue().cells().size() ? row.getValue().cells().get(side) : null));
        column.setCellFactory(_ -> new SideCell());
        column.setMinWidth(LEAST);
        fix(column);
        return column;
    }

    private static void fix(TableColumn<DiffRow, ?> column) {
        column.setSortable(false);
        column.setReorderable(false);
    }

    /// The labels get their width, the sides share the rest.
    private void spread() {
        var columns = grid.getColumns();
        if (columns.size() < 2) {
            return;
        }
        var sides = columns.size() - 1;
        var room = grid.getWidth() - BAR;
        var labels = Math.clamp(room - sides * LEAST, LEAST_LABELS, Math.min(LABELS, Math.max(room / 3, LEAST_LABELS)));
        columns.getFirst().setPrefWidth(labels);
        columns.stream().skip(1).forEach(column -> column.setPrefWidth(Math.max(LEAST, (room - labels) / sides)));
    }

    private Optional<DiffRow.Line> selected() {
        return grid.getSelectionModel().getSelectedItem() instanceof DiffRow.Line line
                ? Optional.of(line)
                : Optional.empty();
    }

    private void offer() {
        ignore.setText(selected().filter(DiffRow.Line::header).isPresent() ? "Ignore this header" : "Ignore this path");
        ignore.setDisable(selected().isEmpty());
    }

    private void ignoreSelected() {
        selected().ifPresent(model::ignore);
        grid.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            openFocused();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            ignoreSelected();
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        var fact = grid.getSelectionModel().getSelectedItem() instanceof DiffRow.Fact;
        if (event.getButton() == MouseButton.PRIMARY && (fact || event.getClickCount() == 2)) {
            openFocused();
        }
    }

    private void openFocused() {
        TablePosition<?, ?> at = grid.getFocusModel().getFocusedCell();
        if (at.getColumn() > 0) {
            open.accept(at.getColumn() - 1);
        }
    }
}
