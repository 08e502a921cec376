package dev.sextant.desktop.viewer;

import dev.sextant.body.Cell;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// The columns of a table over a body, each as wide as its first rows want.
final class TableColumns {
    private static final int SAMPLE = 40;
    private static final int WIDEST = 40;
    private static final double CHARACTER = 7.4;
    private static final double PADDING = 32;
    private static final double NUMBERS = 64;

    private TableColumns() {}

    static List<TableColumn<Integer, ?>> of(TableViewModel model) {
        var columns = new ArrayList<TableColumn<Integer, ?>>();
        columns.add(numbers());
        for (var i = 0; i < model.columns().size(); i++) {
            columns.add(column(model, i));
        }
        return columns;
    }

    private static TableColumn<Integer, Integer> numbers() {
        var column = new TableColumn<Integer, Integer>("#");
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue() + 1));
        column.setPrefWidth(NUMBERS);
        column.setSortable(false);
        column.setUserData(-1);
        return column;
    }

    private static TableColumn<Integer, Cell> column(TableViewModel model, int number) {
        var name = model.columns().get(number);
        var column = new TableColumn<Integer, Cell>(Visible.text(name));
        column.setUserData(number);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(model.cell(row.getValue(), number)));
        column.setCellFactory(_ -> new ValueCell());
        var longest = name.length() + 2;
        for (var row = 0; row < Math.min(SAMPLE, model.order().length); row++) {
            longest = Math.max(
                    longest, model.cell(model.order()[row], number).text().length());
        }
        column.setPrefWidth(Math.min(longest, WIDEST) * CHARACTER + PADDING);
        return column;
    }

    /// A value; where there is none, a dash.
    private static final class ValueCell extends TableCell<Integer, Cell> {
        @Override
        protected void updateItem(@Nullable Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            getStyleClass().remove("absent");
            if (empty || cell == null) {
                setText(null);
            } else if (cell.absent()) {
                setText("–");
                getStyleClass().add("absent");
            } else {
                setText(Visible.text(cell.text()).replace('\n', ' '));
            }
        }
    }
}
