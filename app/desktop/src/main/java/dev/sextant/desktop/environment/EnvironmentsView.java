package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.secret.SecretsView;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One environment at a time: what it is on the left, what gets one in on the right.
public final class EnvironmentsView extends HBox {
    private static final double CREDENTIAL_WIDTH = 440;
    private static final double CREDENTIAL_LEAST = 340;

    private final EnvironmentEditorViewModel model;
    private final CookiesViewModel cookies;
    private final CredentialActions actions;
    private final InstantSource clock;
    private final ZoneId zone;

    /// The page of an editor; times are said in `zone`.
    public EnvironmentsView(
            EnvironmentEditorViewModel model,
            CookiesViewModel cookies,
            CredentialActions actions,
            InstantSource clock,
            ZoneId zone) {
        this.cookies = cookies;
        this.model = model;
        this.actions = actions;
        this.clock = clock;
        this.zone = zone;
        getStyleClass().add("environments");
        var details = new EnvironmentDetails(model);
        HBox.setHgrow(details, Priority.ALWAYS);
        getChildren().setAll(details, credential());
    }

    private Node credential() {
        var form = new CredentialForm(model.credential(), clock, zone);
        var names = new String[] {model.edited().name()};
        model.editedProperty().addListener((_, _, now) -> {
            form.setDisable(now.traits().locked());
            if (!names[0].equals(now.name())) {
                names[0] = now.name();
                form.draw();
            }
        });
        var card = new VBox(
                16,
                new CredentialView(model.credential(), actions.clipboard(), clock, zone),
                new RenewalView(actions.renewal(), model.credential(), actions.renew()),
                rule(),
                form);
        model.credentials().switchedProperty().addListener((_, _, _) -> form.draw());
        model.scopeProperty().addListener((_, _, _) -> form.draw());
        card.getStyleClass().add("card");
        var body = new VBox(
                16,
                card,
                new SecretsView(model.secrets()),
                new SpareView(model, actions, clock, zone),
                new CookiesView(cookies));
        model.editedProperty().subscribe(cookies::look);
        body.getStyleClass().add("credential-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        var head = new HBox(Texts.label("Credential", "section-head"), new Spacer(), new ScopeChooser(model));
        head.getStyleClass().add("environment-title");
        var pane = new BorderPane(scroll, head, null, null, null);
        pane.getStyleClass().add("credential-pane");
        pane.setPrefWidth(CREDENTIAL_WIDTH);
        pane.setMinWidth(CREDENTIAL_LEAST);
        return pane;
    }

    private static Node rule() {
        var rule = new javafx.scene.layout.Region();
        rule.getStyleClass().add("rule");
        return rule;
    }
}
