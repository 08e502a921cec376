package dev.sextant.desktop.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Facts as rows, label beside value.
public final class FactsTable extends VBox {
    /// A table without rows.
    public FactsTable() {
        getStyleClass().add("facts-table");
    }

    /// A row of text that wraps.
    public FactsTable add(String name, String value) {
        return add(name, Texts.sentence(value, "facts-value"));
    }

    /// A row of text that came over the wire.
    public FactsTable addCode(String name, String value) {
        return add(name, Texts.sentence(value, "facts-value", "code"));
    }

    /// A row of any node.
    public FactsTable add(String name, Node value) {
        var label = Texts.sentence(name, "facts-name");
        var row = new HBox(label, value);
        row.getStyleClass().add("facts-row");
        HBox.setHgrow(value, Priority.ALWAYS);
        if (value instanceof Label text) {
            text.setMaxWidth(Double.MAX_VALUE);
            label.setLabelFor(text);
        }
        if (!getChildren().isEmpty()) {
            getChildren().getLast().getStyleClass().remove("last");
        } else {
            row.getStyleClass().add("first");
        }
        row.getStyleClass().add("last");
        getChildren().add(row);
        return this;
    }

    /// Takes all rows out.
    public void clear() {
        getChildren().clear();
    }
}
