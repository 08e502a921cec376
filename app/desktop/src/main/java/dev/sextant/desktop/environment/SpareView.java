package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The second credential: given beside the one in use, tried, changed to, and the old one forgotten.
final class SpareView extends VBox {
    private static final double GAP = 8;

    private final EnvironmentEditorViewModel model;
    private final Runnable tryIt;
    private final CredentialView card;
    private final CredentialForm form;
    private final FlowPane acts = new FlowPane(GAP, GAP);
    private boolean open;

    /// The spare of the environment that is open; one of the `actions` sends the call on show with it.
    SpareView(EnvironmentEditorViewModel model, CredentialActions actions, InstantSource clock, ZoneId zone) {
        super(GAP);
        this.model = model;
        this.tryIt = actions.trySpare();
        this.card = new CredentialView(model.credentials().spare(), actions.clipboard(), clock, zone);
        this.form = new CredentialForm(model.credentials().spare(), clock, zone);
        getStyleClass().addAll("card", "spare");
        model.credentials().spare().stateProperty().when(Shown.of(this)).subscribe(_ -> show());
        model.credentials().switchedProperty().when(Shown.of(this)).subscribe(_ -> show());
        model.editedProperty().when(Shown.of(this)).subscribe(_ -> show());
    }

    private void show() {
        var none = model.credentials().spare().stateProperty().get() instanceof CredentialState.None;
        if (none && !open) {
            getChildren()
                    .setAll(
                            Texts.label("No spare credential", "section-head"),
                            Texts.sentence("A second one can be tried before it takes over.", "hint"),
                            new FlowPane(Buttons.plain(Icon.ADD, "Add a spare", this::open)));
            return;
        }
        var after = model.credentials().switchedProperty().get();
        acts.getChildren().clear();
        if (!none) {
            acts.getChildren()
                    .addAll(
                            Buttons.plain(Icon.PLAY, "Test with this call", tryIt),
                            Buttons.plain(
                                    after ? Icon.UNDO : Icon.REPEAT,
                                    after ? "Undo the switch" : "Switch to it",
                                    this::turn),
                            Buttons.danger("Forget it", this::forget));
        }
        var head = Texts.label(after ? "Out of use" : "Spare credential", "section-head");
        getChildren().setAll(head, card, acts);
        if (after) {
            getChildren().add(Texts.sentence("It stays until you forget it.", "hint"));
        } else {
            getChildren().add(form);
        }
    }

    private void open() {
        open = true;
        show();
    }

    private void turn() {
        model.credentials().rotate();
        form.draw();
    }

    private void forget() {
        open = false;
        model.credentials().forgetSpare();
        form.draw();
    }
}
