package dev.sextant.desktop.secret;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.exchange.Secret;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The question where to keep secrets, asked before anything is written.
final class SecretsChoice extends VBox {
    private static final double GAP = 8;

    private final SecretsViewModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final PasswordField first = field("Passphrase");
    private final PasswordField again = field("The same again");
    private final Label fault = Texts.sentence("", "field-error");
    private final VBox passphrase = new VBox(4, first, again);

    SecretsChoice(SecretsViewModel model, SecretsState.Asking asking) {
        super(GAP);
        this.model = model;
        getStyleClass().addAll("card", "secrets-choice");
        getChildren()
                .setAll(
                        Texts.label("Where to keep secrets", "section-head"),
                        Texts.sentence(
                                asking.moving()
                                        ? "All of them move there; until that is done they stay where they are."
                                        : "Nothing is written until you choose.",
                                "hint"));
        asking.ways().forEach(way -> getChildren().add(row(way)));
        group.getToggles().stream()
                .filter(toggle -> !((RadioButton) toggle).isDisabled())
                .findFirst()
                .ifPresent(group::selectToggle);
        fault.setText(asking.trouble().map(problem -> problem.line()).orElse(""));
        var acts = new HBox(GAP, Buttons.primary(Icon.LOCK, "Keep secrets so", this::take));
        if (asking.moving()) {
            acts.getChildren().add(Buttons.plain("Leave them", model::leave));
        }
        getChildren().addAll(passphrase, fault, acts);
        group.selectedToggleProperty().subscribe(_ -> show());
        again.setOnAction(_ -> take());
    }

    private static PasswordField field(String words) {
        var field = new PasswordField();
        field.setPromptText(words);
        field.setAccessibleText(words);
        return field;
    }

    private Node row(Way way) {
        var button = new RadioButton(way.title());
        button.setUserData(way);
        button.setToggleGroup(group);
        button.setDisable(way.hindrance().isPresent());
        var words = way.hindrance()
                .map(problem -> problem.what() + " " + problem.cause())
                .orElse(way.promise());
        var hint = Texts.sentence(words, way.hindrance().isPresent() ? "warn" : "hint");
        hint.getStyleClass().add("way-words");
        return new VBox(2, button, hint);
    }

    private Way chosen() {
        return (Way) group.getSelectedToggle().getUserData();
    }

    private void show() {
        var asks = chosen().asksPassphrase();
        passphrase.setVisible(asks);
        passphrase.setManaged(asks);
        present();
    }

    private void present() {
        fault.setVisible(!fault.getText().isEmpty());
        fault.setManaged(fault.isVisible());
    }

    private void take() {
        var way = chosen();
        if (way.asksPassphrase()
                && (first.getText().isEmpty() || !first.getText().equals(again.getText()))) {
            fault.setText(first.getText().isEmpty() ? "A passphrase is needed." : "The two differ.");
            present();
            return;
        }
        var secret = Secret.of(way.asksPassphrase() ? first.getText() : "");
        first.clear();
        again.clear();
        model.choose(way.id(), secret);
    }
}
