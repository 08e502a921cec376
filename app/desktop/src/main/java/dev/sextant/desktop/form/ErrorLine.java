package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What is wrong with a place, on a line under it that is only there while something is.
final class ErrorLine {
    private final Pane under;
    private Optional<Label> line = Optional.empty();

    ErrorLine(Pane under) {
        this.under = under;
    }

    void show(Optional<Remark> remark) {
        if (remark.isPresent()) {
            var label = line.orElseGet(ErrorLine::make);
            line = Optional.of(label);
            label.setText(remark.get().message());
            if (!under.getChildren().contains(label)) {
                under.getChildren().add(label);
            }
        } else {
            line.ifPresent(under.getChildren()::remove);
        }
    }

    private static Label make() {
        var label = Texts.label("");
        label.getStyleClass().add("field-error");
        label.setGraphic(Icon.ERROR.inButton());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setAccessibleRole(AccessibleRole.TEXT);
        return label;
    }
}
