package dev.sextant.desktop.controls;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;

/// Labels by the role of their text.
public final class Texts {
    private Texts() {}

    /// A label of these style classes.
    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A label that is never shortened.
    public static Label whole(String text, String... styles) {
        var label = label(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A label for what goes over the wire: mono, shortened in the middle.
    public static Label code(String text, String... styles) {
        var label = label(text, styles);
        label.getStyleClass().add("code");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return label;
    }

    /// A label that wraps, for sentences.
    public static Label sentence(String text, String... styles) {
        var label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// The keys that do the same, drawn as a key cap.
    public static Label keyCap(String keys) {
        return whole(keys, "key-cap");
    }
}
