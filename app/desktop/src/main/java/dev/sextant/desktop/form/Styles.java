package dev.sextant.desktop.form;

import javafx.css.Styleable;

/// Puts a style class on a node or takes it off.
final class Styles {
    private Styles() {}

    static void toggle(Styleable node, String style, boolean isOn) {
        var styles = node.getStyleClass();
        if (isOn != styles.contains(style)) {
            if (isOn) {
                styles.add(style);
            } else {
                styles.remove(style);
            }
        }
    }
}
