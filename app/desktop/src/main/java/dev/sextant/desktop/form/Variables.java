package dev.sextant.desktop.form;

import javafx.css.PseudoClass;
import javafx.scene.control.TextInputControl;

/// Colours text that holds a `{{variable}}`, which another value takes the place of when it is sent.
public final class Variables {
    private static final PseudoClass VARIABLE = PseudoClass.getPseudoClass("variable");

    private Variables() {}

    /// Colours a field from now on.
    public static void colour(TextInputControl field) {
        field.textProperty().addListener((_, _, text) -> mark(field, text));
        mark(field, field.getText());
    }

    private static void mark(TextInputControl field, String text) {
        field.pseudoClassStateChanged(VARIABLE, text != null && text.contains("{{"));
    }
}
