package dev.sextant.desktop.secret;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where secrets are kept: the choice while it is open, the lock while they are shut.
public final class SecretsView extends VBox {
    private static final double GAP = 8;

    private final SecretsViewModel model;

    /// The view of this choice.
    public SecretsView(SecretsViewModel model) {
        super(GAP);
        this.model = model;
        getStyleClass().add("secrets-place");
        model.stateProperty().when(sceneProperty().map(_ -> true).orElse(false)).subscribe(this::show);
    }

    private void show(SecretsState state) {
        switch (state) {
            case SecretsState.Undecided _ ->
                say(
                        "Secrets: this run only",
                        "They are in memory. Where to keep them is asked before the first one is written.");
            case SecretsState.Fleeting _ -> {
                say("Secrets: this run only", "You chose so. They are gone when the window closes.");
                act(Buttons.plain("Keep them", model::ask));
            }
            case SecretsState.Opening(var words) -> say(words + "…", "The system may ask you first.");
            case SecretsState.Asking asking -> getChildren().setAll(new SecretsChoice(model, asking));
            case SecretsState.Shut shut -> shut(shut);
            case SecretsState.Kept kept -> {
                say(
                        "Secrets are encrypted on this computer",
                        "In %s, never in the workspace folder.".formatted(kept.place()));
                keptActs(kept);
            }
        }
    }

    private void keptActs(SecretsState.Kept kept) {
        var acts = new FlowPane(GAP, GAP);
        if (kept.lockable()) {
            acts.getChildren()
                    .addAll(
                            Buttons.plain(Icon.LOCK, "Lock", model::lock),
                            Buttons.plain("Change the passphrase", this::changePassphrase));
        }
        acts.getChildren().add(Buttons.plain("Keep elsewhere", model::askAnew));
        getChildren().add(acts);
    }

    private void changePassphrase() {
        getChildren().removeLast();
        getChildren()
                .add(new PassphraseChange(
                        model, () -> show(model.stateProperty().get())));
    }

    private void shut(SecretsState.Shut shut) {
        say("The secrets are locked", "Calls that need them wait; calls without a credential work.");
        trouble(shut.trouble());
        if (shut.asksPassphrase()) {
            var field = new Passphrase("Passphrase", model::unlock);
            HBox.setHgrow(field, Priority.ALWAYS);
            var row = new HBox(GAP, field, Buttons.primary(Icon.KEY, "Unlock", field::give));
            getChildren().add(row);
        } else {
            act(Buttons.primary(Icon.KEY, "Unlock", () -> model.unlock(dev.sextant.exchange.Secret.of(""))));
        }
    }

    private void trouble(Optional<Problem> trouble) {
        trouble.ifPresent(problem -> getChildren().add(Texts.sentence(problem.line(), "field-error")));
    }

    private void say(String headline, String sentence) {
        var words = new VBox(Texts.sentence(headline, "strong"), Texts.sentence(sentence, "hint"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Node line = new HBox(12, Icon.LOCK.node(), words);
        getChildren().setAll(line);
    }

    private void act(Button button) {
        getChildren().add(new HBox(button));
    }
}
