package dev.sextant.desktop.controls;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Takes the room that is left in a row.
public final class Spacer extends Region {
    /// A spacer for an [HBox].
    public Spacer() {
        HBox.setHgrow(this, Priority.ALWAYS);
        setMinWidth(0);
    }
}
