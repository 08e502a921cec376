package dev.sextant.desktop.secret;

import dev.sextant.exchange.Secret;
import java.util.function.Consumer;
import javafx.scene.control.PasswordField;

/// Takes a passphrase unseen and holds nothing of it once it is given.
final class Passphrase extends PasswordField {
    private final Consumer<Secret> taker;

    Passphrase(String words, Consumer<Secret> taker) {
        this.taker = taker;
        setPromptText(words);
        setAccessibleText(words);
        setOnAction(_ -> give());
    }

    void give() {
        if (!getText().isEmpty()) {
            var secret = Secret.of(getText());
            clear();
            taker.accept(secret);
        }
    }
}
