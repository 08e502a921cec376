package dev.sextant.desktop.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Says what would stand here: a title, one sentence, one action.
public final class EmptyState extends VBox {
    private static final double TEXT_WIDTH = 360;

    /// A sentence alone.
    public EmptyState(String sentence) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        var text = Texts.sentence(sentence);
        text.setMaxWidth(TEXT_WIDTH);
        getChildren().add(text);
    }

    /// A title, a sentence, and what can be done.
    public EmptyState(String title, String sentence, Node... actions) {
        this(sentence);
        getChildren().addFirst(Texts.sentence(title, "title"));
        getChildren().addAll(actions);
    }
}
