package dev.sextant.desktop.secret;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.exchange.Secret;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Another passphrase for what the old one opens.
final class PassphraseChange extends VBox {
    private static final double GAP = 8;

    private final SecretsViewModel model;
    private final Runnable done;
    private final PasswordField old = field("Old passphrase");
    private final PasswordField first = field("New passphrase");
    private final PasswordField again = field("The new one again");
    private final Label fault = Texts.sentence("", "field-error");

    PassphraseChange(SecretsViewModel model, Runnable done) {
        super(GAP);
        this.model = model;
        this.done = done;
        again.setOnAction(_ -> take());
        getChildren()
                .setAll(
                        old,
                        first,
                        again,
                        fault,
                        new HBox(
                                GAP,
                                Buttons.primary(Icon.LOCK, "Change the passphrase", this::take),
                                Buttons.plain("Leave it", done)));
        say("");
    }

    private static PasswordField field(String words) {
        var field = new PasswordField();
        field.setPromptText(words);
        field.setAccessibleText(words);
        return field;
    }

    private void take() {
        if (first.getText().isEmpty() || !first.getText().equals(again.getText())) {
            say(first.getText().isEmpty() ? "A passphrase is needed." : "The two differ.");
            return;
        }
        var before = Secret.of(old.getText());
        var now = Secret.of(first.getText());
        old.clear();
        first.clear();
        again.clear();
        model.changePassphrase(before, now, refused -> refused.ifPresentOrElse(problem -> say(problem.line()), done));
    }

    private void say(String why) {
        fault.setText(why);
        fault.setVisible(!why.isEmpty());
        fault.setManaged(!why.isEmpty());
    }
}
