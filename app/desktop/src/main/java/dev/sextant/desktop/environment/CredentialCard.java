package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.secret.SecretsView;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands under the credential's pill: its card, the fields to change it, the way to everything of its
/// environment.
public final class CredentialCard extends VBox {
    /// The card of the credential of the environment that is open; `everything` opens all of it, `done` closes the
    /// card.
    public CredentialCard(
            EnvironmentEditorViewModel editor,
            CredentialActions actions,
            InstantSource clock,
            Runnable everything,
            Runnable done) {
        getStyleClass().add("credential-card");
        var model = editor.credential();
        var rule = new Region();
        rule.getStyleClass().add("rule");
        var close = Buttons.plain("Done", done);
        close.setCancelButton(true);
        var open = Buttons.quiet(Icon.ENVIRONMENTS, "Environment", () -> {
            done.run();
            everything.run();
        });
        var foot = new HBox(new Spacer(), open, close);
        foot.getStyleClass().add("popover-foot");
        var form = new CredentialForm(model, clock, ZoneId.systemDefault());
        form.setDisable(editor.edited().traits().locked());
        getChildren()
                .setAll(
                        Texts.label("Credential of " + model.environment(), "section-head", "muted"),
                        new CredentialView(model, actions.clipboard(), clock, ZoneId.systemDefault()),
                        new RenewalView(actions.renewal(), model, actions.renew()),
                        rule,
                        form,
                        new SecretsView(model.secrets()),
                        foot);
    }
}
