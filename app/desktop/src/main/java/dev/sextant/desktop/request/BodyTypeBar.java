package dev.sextant.desktop.request;

import dev.sextant.desktop.controls.Texts;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Chooses the media type that the body is sent in.
final class BodyTypeBar extends HBox {
    BodyTypeBar(BodyTypes types) {
        getStyleClass().addAll("tools", "body-types");
        var choice = new ComboBox<String>();
        choice.getItems().setAll(types.offered());
        choice.setValue(types.chosen());
        choice.setAccessibleText("Media type of the body");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        choice.valueProperty().addListener((_, _, chosen) -> types.choose().accept(chosen));
        HBox.setHgrow(choice, Priority.ALWAYS);
        getChildren().setAll(Texts.whole("Body as", "hint"), choice);
    }
}
