package dev.sextant.desktop.viewer;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Keys;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/// Says whether long rows go on below, and changes it: for every viewer of a window alike, where the window keeps that.
public final class WrapButton extends ToggleButton {
    private @Nullable BooleanProperty kept;

    /// A button that is off, until it comes into a window that says otherwise.
    WrapButton() {
        setGraphic(Icon.WRAP.node());
        getStyleClass().addAll("icon", "tight", "wrap");
        setAccessibleText("Wrap long lines");
        setTooltip(Texts.tip("Wrap long lines  " + Keys.WRAP.text()));
        sceneProperty().subscribe(this::follow);
    }

    /// Has the viewers in a window keep there whether rows are wrapped.
    public static void keep(Scene scene, BooleanProperty wrapped) {
        scene.getProperties().put(WrapButton.class, wrapped);
    }

    private void follow(@Nullable Scene scene) {
        var known = kept;
        if (known != null) {
            selectedProperty().unbindBidirectional(known);
            kept = null;
        }
        if (scene != null && scene.getProperties().get(WrapButton.class) instanceof BooleanProperty wrapped) {
            selectedProperty().bindBidirectional(wrapped);
            kept = wrapped;
        }
    }
}
