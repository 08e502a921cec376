package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.exchange.Secret;
import java.util.Optional;
import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Takes a secret unseen: typed and confirmed by Enter or leaving, or pasted by one press. Shows at most its last four
/// characters and holds nothing of it.
final class SecretField extends HBox {
    private final CredentialViewModel model;
    private final String field;
    private final PasswordField input = new PasswordField();
    private final IconButton forget;

    SecretField(CredentialViewModel model, String field, String words) {
        this.model = model;
        this.field = field;
        this.forget = new IconButton(Icon.CLOSE, "Forget it", this::forget);
        getStyleClass().add("secret-field");
        input.setAccessibleText(words);
        input.setOnAction(_ -> keep(input.getText()));
        input.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep(input.getText());
            }
        });
        HBox.setHgrow(input, Priority.ALWAYS);
        getChildren().setAll(input, new IconButton(Icon.PASTE, "Paste", this::paste), forget);
        model.heldProperty().when(Shown.of(this)).subscribe(_ -> show());
    }

    private void show() {
        var secret = model.secret(field);
        input.setPromptText(secret.map(kept -> Secret.MASK + kept.tail()).orElse("not given yet"));
        forget.setVisible(secret.isPresent());
        forget.setManaged(secret.isPresent());
    }

    private void keep(String typed) {
        if (!typed.isEmpty()) {
            input.clear();
            model.keep(field, Secret.of(typed));
        }
    }

    private void paste() {
        Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                .map(String::strip)
                .ifPresent(this::keep);
    }

    private void forget() {
        model.forget(field);
    }
}
