package dev.sextant.desktop.controls;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Buttons that say their verb.
public final class Buttons {
    private Buttons() {}

    /// A bordered button.
    public static Button plain(String verb, Runnable action) {
        var button = Texts.seen(new Button(verb));
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// A bordered button with an icon before its verb.
    public static Button plain(Icon icon, String verb, Runnable action) {
        var button = plain(verb, action);
        button.setGraphic(icon.inButton());
        return button;
    }

    /// The one action the pane is for.
    public static Button primary(Icon icon, String verb, Runnable action) {
        return styled(plain(icon, verb, action), "primary");
    }

    /// An action in the run of the text.
    public static Button quiet(String verb, Runnable action) {
        return styled(plain(verb, action), "quiet");
    }

    /// A quiet action with an icon before its verb.
    public static Button quiet(Icon icon, String verb, Runnable action) {
        return styled(plain(icon, verb, action), "quiet");
    }

    /// An action that stops or destroys.
    public static Button danger(String verb, Runnable action) {
        return styled(plain(verb, action), "danger");
    }

    private static Button styled(Button button, String style) {
        button.getStyleClass().add(style);
        return button;
    }
}
