package dev.sextant.desktop.environment;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Whether a node is in a scene: what it hears of its model while it is not would only keep it alive.
final class Shown {
    private Shown() {}

    static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty().map(_ -> true).orElse(false);
    }
}
