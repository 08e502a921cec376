package dev.sextant.desktop.controls;

import dev.sextant.schema.Visible;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Labels by the role of their text. What cannot be seen in a text from outside is written out in all of them.
public final class Texts {
    private Texts() {}

    /// A label of these style classes.
    public static Label label(String text, String... styles) {
        var label = seen(new Label(text));
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A control whose text, whatever it becomes, is shown with what is not seen written out.
    public static <L extends Labeled> L seen(L labeled) {
        labeled.textProperty().subscribe(text -> {
            var visible = text == null ? "" : Visible.text(text);
            if (text != null && !visible.equals(text) && !labeled.textProperty().isBound()) {
                labeled.setText(visible);
            }
        });
        return labeled;
    }

    /// What is said of a control under the pointer.
    public static Tooltip tip(String words) {
        var tip = new Tooltip(Visible.text(words));
        tip.textProperty().subscribe(text -> {
            var visible = text == null ? "" : Visible.text(text);
            if (!visible.equals(text)) {
                tip.setText(visible);
            }
        });
        return tip;
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
