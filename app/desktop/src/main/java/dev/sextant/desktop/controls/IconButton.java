package dev.sextant.desktop.controls;

import dev.sextant.desktop.fx.Keys;
import javafx.scene.control.Button;

/// A button that is an icon; its words are its tooltip and its accessible text.
public final class IconButton extends Button {
    /// A button that says `words` when asked and does `action`.
    public IconButton(Icon icon, String words, Runnable action) {
        setGraphic(icon.node());
        getStyleClass().add("icon");
        setAccessibleText(words);
        setTooltip(Texts.tip(words));
        setOnAction(_ -> action.run());
    }

    /// The same with the keys that do it.
    public IconButton(Icon icon, String words, Keys keys, Runnable action) {
        this(icon, words, action);
        setTooltip(Texts.tip(words + "  " + keys.text()));
    }

    /// This button in 24 x 24, for heads of groups and tabs.
    public IconButton tight() {
        getStyleClass().add("tight");
        return this;
    }

    /// Shows another icon with other words.
    public void show(Icon icon, String words) {
        setGraphic(icon.node());
        setAccessibleText(words);
        setTooltip(Texts.tip(words));
    }
}
