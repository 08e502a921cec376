package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.HoldButton;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.exchange.Secret;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A secret that is kept: masked, seen only while a button is held, copied only on purpose.
final class SecretRow extends HBox {
    private static final double GAP = 4;

    private final Secret secret;
    private final SecretClipboard clipboard;
    private final Label text;
    private final Label hint = Texts.sentence("Copied. The clipboard is cleared in a minute.", "hint");

    SecretRow(String words, Secret secret, SecretClipboard clipboard) {
        super(GAP);
        this.secret = secret;
        this.clipboard = clipboard;
        this.text = Texts.sentence(masked(), "facts-value", "code");
        text.setMaxWidth(Double.MAX_VALUE);
        var slot = new VBox(text, hint);
        HBox.setHgrow(slot, Priority.ALWAYS);
        say(false);
        getStyleClass().add("secret-row");
        getChildren()
                .setAll(
                        slot,
                        new HoldButton(Icon.EYE, "Hold to see the " + words, this::show, this::hide).tight(),
                        new IconButton(Icon.COPY, "Copy the " + words, this::copy).tight());
    }

    private String masked() {
        return Secret.MASK + secret.tail();
    }

    private void show() {
        text.setText(secret.reveal());
    }

    private void hide() {
        text.setText(masked());
    }

    private void copy() {
        clipboard.copy(secret, () -> say(false));
        say(true);
    }

    private void say(boolean copied) {
        hint.setVisible(copied);
        hint.setManaged(copied);
    }
}
