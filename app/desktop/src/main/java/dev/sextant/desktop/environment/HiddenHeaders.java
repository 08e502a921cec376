package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.exchange.Metadata.Entry;
import dev.sextant.exchange.Secret;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Headers whose values are secrets: masked, replaced by typing another, removed. They hold for this run.
final class HiddenHeaders extends VBox {
    private static final double GAP = 8;
    private static final double NAME_WIDTH = 144;

    private final EnvironmentEditorViewModel model;
    private List<Entry.Hidden> shown = List.of();

    HiddenHeaders(EnvironmentEditorViewModel model) {
        super(GAP);
        this.model = model;
        model.editedProperty().when(Shown.of(this)).subscribe(_ -> show());
        model.scopeProperty().when(Shown.of(this)).subscribe(_ -> show());
    }

    private void show() {
        var now = model.hiddenHeaders();
        if (!now.equals(shown)) {
            shown = now;
            getChildren().setAll(now.stream().map(this::row).toList());
            if (!now.isEmpty()) {
                getChildren().add(Texts.sentence("Secret, so not kept in the workspace's file.", "hint"));
            }
        }
        setVisible(!now.isEmpty());
        setManaged(isVisible());
    }

    private Node row(Entry.Hidden header) {
        var name = Texts.code(header.name());
        name.setMinWidth(NAME_WIDTH);
        name.setPrefWidth(NAME_WIDTH);
        var value = new PasswordField();
        value.setPromptText(header.shown());
        value.setAccessibleText("Secret value of " + header.name());
        value.setOnAction(_ -> {
            if (!value.getText().isEmpty()) {
                model.replace(
                        header, List.of(new Entry.Hidden(header.name(), header.prefix(), Secret.of(value.getText()))));
            }
        });
        HBox.setHgrow(value, Priority.ALWAYS);
        var remove = new IconButton(Icon.CLOSE, "Remove the header", () -> model.replace(header, List.of()));
        var row = new HBox(GAP, name, value, remove);
        row.getStyleClass().add("pair-row");
        return row;
    }
}
