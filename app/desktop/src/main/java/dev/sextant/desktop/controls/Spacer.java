package dev.sextant.desktop.controls;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Takes the room that is left in a row or a column.
public final class Spacer extends Region {
    /// A spacer for an [HBox] or a [VBox].
    public Spacer() {
        HBox.setHgrow(this, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        setMinSize(0, 0);
    }
}
