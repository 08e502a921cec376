package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The button that gets a fresh credential, and what a person does for it.
final class RenewalView extends VBox {
    private static final double GAP = 8;

    private final RenewalViewModel model;
    private final CredentialViewModel credential;
    private final Runnable start;

    RenewalView(RenewalViewModel model, CredentialViewModel credential, Runnable start) {
        super(GAP);
        this.model = model;
        this.credential = credential;
        this.start = start;
        var inScene = Shown.of(this);
        model.stateProperty().when(inScene).subscribe(_ -> show());
        credential.renewableProperty().when(inScene).subscribe(_ -> show());
        credential.stateProperty().when(inScene).subscribe(_ -> show());
    }

    private void show() {
        var renewable = credential.renewableProperty().get();
        setVisible(renewable);
        setManaged(renewable);
        switch (model.stateProperty().get()) {
            case RenewalState.Idle _ -> getChildren().setAll(acts(begin()));
            case RenewalState.Waiting(var words) ->
                getChildren().setAll(Texts.sentence(words + "…", "hint"), acts(Buttons.plain("Stop", model::stop)));
            case RenewalState.Code(var code, var page) ->
                getChildren()
                        .setAll(
                                Texts.sentence("Type this code at " + page, "hint"),
                                Texts.whole(code, "countdown"),
                                acts(
                                        Buttons.primary(Icon.ENVIRONMENTS, "Open the page", () -> model.visit(page)),
                                        Buttons.plain("Stop", model::stop)));
            case RenewalState.Leave(var command) ->
                getChildren()
                        .setAll(
                                Texts.sentence("This program wants to run and give the token:", "hint"),
                                Texts.sentence(String.join(" ", command), "code"),
                                acts(
                                        Buttons.primary(Icon.PLAY, "Run it", () -> model.answer(true)),
                                        Buttons.plain("Do not run", () -> model.answer(false))));
            case RenewalState.Failed(var problem) ->
                getChildren().setAll(Texts.sentence(problem.line(), "field-error"), acts(begin()));
        }
    }

    private Node begin() {
        var there = credential.stateProperty().get() instanceof CredentialState.Ready;
        return Buttons.primary(Icon.KEY, there ? "Renew" : "Sign in", start);
    }

    private static Node acts(Node... buttons) {
        return new HBox(GAP, buttons);
    }
}
