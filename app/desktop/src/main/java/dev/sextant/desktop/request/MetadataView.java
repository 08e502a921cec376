package dev.sextant.desktop.request;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.variable.VariableField;
import dev.sextant.desktop.variable.Variables;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The headers of the request as rows: on or off, name, value.
final class MetadataView extends ScrollPane {
    private final MetadataViewModel model;
    private final String word;
    private final Variables variables;
    private final VBox rows = new VBox();
    private final Map<MetadataRow, VBox> nodes = new HashMap<>();
    private final Label none;

    /// `word` is what the protocol calls them: metadata, headers.
    MetadataView(MetadataViewModel model, String word, Variables variables) {
        this.model = model;
        this.variables = variables;
        this.word = word;
        this.none = Texts.sentence("No %s of its own. The environment adds what it holds.".formatted(word), "muted");
        var content = new VBox(rows, Buttons.quiet(Icon.ADD, "Add", this::add));
        content.getStyleClass().add("form");
        rows.getStyleClass().add("rows");
        content.getStyleClass().add("rows");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("form-pane");
        model.rows().addListener((ListChangeListener<MetadataRow>) _ -> show());
        show();
    }

    private void show() {
        nodes.keySet().retainAll(model.rows());
        rows.getChildren()
                .setAll(model.rows().stream()
                        .map(row -> nodes.computeIfAbsent(row, this::line))
                        .toList());
        if (model.rows().isEmpty()) {
            rows.getChildren().setAll(none);
        }
    }

    private void add() {
        var row = new MetadataRow("", "");
        model.rows().add(row);
        var line = nodes.get(row);
        if (line != null) {
            line.lookup(".header-name").requestFocus();
        }
    }

    private VBox line(MetadataRow row) {
        var on = new CheckBox();
        on.setAccessibleText("Goes along");
        on.selectedProperty().bindBidirectional(row.onProperty());
        var name = field("Name", row, row.nameProperty());
        name.getStyleClass().add("header-name");
        var value = field("Value", row, row.valueProperty());
        HBox.setHgrow(value, Priority.ALWAYS);
        var remove = new IconButton(Icon.CLOSE, "Remove", () -> model.rows().remove(row));
        var line = new HBox(on, name, value, remove);
        line.getStyleClass().add("header-row");
        var box = new VBox(line);
        var error = Texts.sentence("", "field-error");
        error.setGraphic(Icon.ERROR.inButton());
        row.nameProperty().addListener((_, _, _) -> blame(row, box, error));
        row.valueProperty().addListener((_, _, _) -> blame(row, box, error));
        blame(row, box, error);
        return box;
    }

    private void blame(MetadataRow row, VBox box, Label error) {
        var fault = model.fault(row);
        error.setText(fault);
        if (fault.isBlank()) {
            box.getChildren().remove(error);
        } else if (!box.getChildren().contains(error)) {
            box.getChildren().add(error);
        }
    }

    private TextField field(String prompt, MetadataRow row, StringProperty text) {
        var field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(prompt + " of a row of " + word);
        field.textProperty().bindBidirectional(text);
        field.disableProperty().bind(row.onProperty().not());
        field.setMinWidth(0);
        VariableField.install(field, variables);
        return field;
    }
}
