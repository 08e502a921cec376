package dev.sextant.desktop.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Says what would stand here: a title, one sentence, one action.
public final class EmptyState extends VBox {
    /// A sentence alone.
    public EmptyState(String sentence) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        getChildren().add(Texts.sentence(sentence));
    }

    /// A title, a sentence, and what can be done.
    public EmptyState(String title, String sentence, Node... actions) {
        this(sentence);
        getChildren().addFirst(Texts.sentence(title, "title"));
        getChildren().addAll(actions);
    }
}
