package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Texts;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Stands where the first answer will: how long it takes so far and what came.
final class WaitingPane extends VBox {
    private final Label figures = Texts.label("", "fact");

    WaitingPane() {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        getChildren()
                .setAll(
                        Texts.label("Waiting for the answer", "title"),
                        figures,
                        Texts.label("Esc stops the call.", "hint"));
    }

    void show(Strip strip) {
        figures.setText(strip.facts().stream()
                .filter(fact -> !fact.muted())
                .map(Strip.Fact::text)
                .collect(Collectors.joining(" · ")));
    }
}
