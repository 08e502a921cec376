package dev.sextant.desktop.viewer;

import dev.sextant.compare.Answer;
import dev.sextant.compare.Matrix;
import dev.sextant.compare.Matrix.Cell;
import dev.sextant.compare.Rules;
import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.lens.Figures;
import dev.sextant.schema.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A body beside the one that was pinned: a row for each path at which they differ. Paths can be ignored; that is kept
/// as long as the pane.
final class ComparePane extends BorderPane {
    private static final double WIDE = 260;
    private static final int LONGEST = 300;

    private final Background background;
    private final TableView<Matrix.Row> grid = new TableView<>();
    private final Label facts = Texts.whole("", "fact");
    private final Button ignore = Buttons.plain("Ignore this path", this::ignoreSelected);
    private final Button forget = Buttons.plain("", this::ignoreNothing);
    private Rules rules = Rules.NONE;
    private Optional<Body> before = Optional.empty();
    private Optional<Body> after = Optional.empty();

    ComparePane(Background background) {
        this.background = background;
        getStyleClass().add("body-compare");
        grid.setAccessibleText("Differences");
        grid.getColumns().setAll(List.of(paths(), values("Pinned", 0), values("Now", 1)));
        grid.setPlaceholder(new Label(""));
        ignore.disableProperty()
                .bind(grid.getSelectionModel().selectedItemProperty().isNull());
        var tools = new HBox(facts, new Spacer(), ignore, forget);
        tools.getStyleClass().add("tools");
        setTop(tools);
        setCenter(grid);
        offer();
    }

    /// Compares a body with the pinned one.
    void show(Body pinned, Body now) {
        before = Optional.of(pinned);
        after = Optional.of(now);
        compare();
    }

    private void compare() {
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        var sides = List.of(side("the pinned answer", before.get()), side("this answer", after.get()));
        var by = rules;
        facts.setText("Comparing …");
        background.start("compare bodies", () -> Matrix.of(sides, by), this::show);
    }

    private static Answer side(String place, Body body) {
        return new Answer(place, "", Outcome.OK, Duration.ZERO, Metadata.EMPTY, Optional.of(body));
    }

    private void show(Matrix matrix) {
        grid.getItems().setAll(matrix.bodies());
        grid.setPlaceholder(new Label("Both answers have the same body."));
        var count = matrix.bodies().size();
        var notes = matrix.notes().isEmpty() ? "" : " " + matrix.notes().getFirst();
        facts.setText(Figures.count(count, "path") + (count == 1 ? " differs." : " differ.") + notes);
    }

    private void ignoreSelected() {
        Optional.ofNullable(grid.getSelectionModel().getSelectedItem()).ifPresent(row -> {
            rules = rules.ignoring(row.where().replaceAll("\\[[^\\]\"]*]", "[*]"));
            offer();
            compare();
        });
    }

    private void ignoreNothing() {
        rules = Rules.NONE;
        offer();
        compare();
    }

    private void offer() {
        var ignored = rules.ignored().size();
        forget.setText(Figures.count(ignored, "path") + " ignored");
        forget.setAccessibleText("Compare the ignored paths again");
        forget.setVisible(ignored > 0);
        forget.setManaged(ignored > 0);
    }

    private static TableColumn<Matrix.Row, String> paths() {
        var column = new TableColumn<Matrix.Row, String>("Path");
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(
                row.getValue().where().isEmpty()
                        ? "$"
                        : Visible.text(row.getValue().where())));
        column.setPrefWidth(WIDE);
        column.setSortable(false);
        return column;
    }

    private static TableColumn<Matrix.Row, Cell> values(String name, int side) {
        var column = new TableColumn<Matrix.Row, Cell>(name);
        column.setCellValueFactory(
                row -> new SimpleObjectProperty<>(row.getValue().cells().get(side)));
        column.setCellFactory(_ -> new SideCell());
        column.setPrefWidth(WIDE);
        column.setSortable(false);
        return column;
    }

    /// What one side has: a sign, the value, and a colour.
    private static final class SideCell extends TableCell<Matrix.Row, Cell> {
        @Override
        protected void updateItem(@Nullable Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            getStyleClass().removeAll("differs", "only", "absent");
            if (empty || cell == null) {
                setText(null);
                return;
            }
            setText(
                    switch (cell) {
                        case Cell.Base(var value) -> words(Json.compact(value));
                        case Cell.Differs(var value) -> "≠ " + words(Json.compact(value));
                        case Cell.Only(var value) -> "+ " + words(Json.compact(value));
                        case Cell.Absent _ -> "absent";
                        case Cell.Moved(var from, var to) -> "↕ moved from " + from + " to " + to;
                        case Cell.Unknown _ -> "no body";
                    });
            style(cell).ifPresent(getStyleClass()::add);
        }

        private static Optional<String> style(Cell cell) {
            return switch (cell) {
                case Cell.Base _ -> Optional.empty();
                case Cell.Differs _, Cell.Moved _ -> Optional.of("differs");
                case Cell.Only _ -> Optional.of("only");
                case Cell.Absent _, Cell.Unknown _ -> Optional.of("absent");
            };
        }

        private static String words(String text) {
            var shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            return Visible.text(shown).replace('\n', ' ');
        }
    }
}
