package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.FactsTable;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Ring;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.environment.Lifetime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The card of a credential: what it is, the time left, what it says of itself.
final class CredentialView extends VBox {
    private static final double GAP = 8;
    private static final double NANOS_A_SECOND = 1e9;

    private final CredentialViewModel model;
    private final SecretClipboard clipboard;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Label time = Texts.whole("", "countdown");
    private final Label sentence = Texts.sentence("", "muted");
    private final LifeBar bar = new LifeBar();
    private final PauseTransition pause = new PauseTransition();
    private Lifetime lifetime = new Lifetime.Unstated();

    CredentialView(CredentialViewModel model, SecretClipboard clipboard, InstantSource clock, ZoneId zone) {
        super(GAP);
        this.model = model;
        this.clipboard = clipboard;
        this.clock = clock;
        this.zone = zone;
        pause.setOnFinished(_ -> tick());
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                pause.stop();
            } else {
                tick();
            }
        });
        model.stateProperty().when(Shown.of(this)).subscribe(this::show);
        model.descentProperty()
                .when(Shown.of(this))
                .subscribe(_ -> show(model.stateProperty().get()));
        model.useProperty()
                .when(Shown.of(this))
                .subscribe(_ -> show(model.stateProperty().get()));
    }

    private void show(CredentialState state) {
        pause.stop();
        switch (state) {
            case CredentialState.None _ ->
                getChildren()
                        .setAll(
                                head("No credential"),
                                Texts.sentence("Calls carry nothing that lets one in.", "muted"));
            case CredentialState.Lacking(var problem) -> {
                var icon = Icon.WARNING.inButton();
                icon.getStyleClass().add("warn");
                var line = new HBox(GAP, icon, Texts.sentence(problem.what(), "warn"));
                getChildren().setAll(head("Not ready"), line, Texts.sentence(problem.remedy(), "hint"));
            }
            case CredentialState.Shut(var problem) ->
                getChildren().setAll(head("Locked away"), Texts.sentence(problem.line(), "warn"));
            case CredentialState.Ready ready -> show(ready);
        }
        model.inherited().ifPresent(from -> getChildren().add(1, origin(from)));
    }

    /// Whose credential it is, and the way to one of its own.
    private Node origin(Descent.Inherited from) {
        var words = Texts.sentence("Inherited from %s.".formatted(from.words()), "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(GAP, words, Buttons.quiet("Give it its own", model::override));
        row.getStyleClass().add("address-row");
        return row;
    }

    private void show(CredentialState.Ready ready) {
        lifetime = ready.lifetime();
        var life = new HBox(GAP, time, sentence);
        life.getStyleClass().add("life");
        getChildren().setAll(head(ready.label()), life);
        if (lifetime instanceof Lifetime.Until) {
            getChildren().add(bar);
        }
        UseFacts.skew(model.useProperty().get())
                .ifPresent(words -> getChildren().add(Texts.sentence(words, "warn")));
        var claims = claims(ready);
        if (!claims.getChildren().isEmpty()) {
            getChildren().add(claims);
        }
        if (!ready.facts().isEmpty()) {
            getChildren().add(Texts.sentence("Read from the token, not verified.", "hint"));
        }
        getChildren().add(ours(ready));
        tick();
    }

    /// What it says of itself.
    private FactsTable claims(CredentialState.Ready ready) {
        var now = clock.instant();
        var facts = table();
        ready.facts().forEach(fact -> facts.addCode(fact.name(), fact.value()));
        if (lifetime instanceof Lifetime.Until(var from, var end)) {
            if (from.isBefore(end)) {
                facts.add("Issued", Countdown.moment(from, now, zone));
            }
            var typed = model.ends().isPresent() ? ", as you typed" : "";
            facts.add("Expires", Countdown.moment(end, now, zone) + typed);
        }
        return facts;
    }

    /// What we know of it.
    private FactsTable ours(CredentialState.Ready ready) {
        var facts = table();
        if (!ready.travels().isBlank()) {
            facts.addCode("Sent as", ready.travels());
        }
        model.heldProperty().get().forEach((field, secret) -> {
            if (!secret.isEmpty()) {
                facts.add(CredentialForm.words(field), new SecretRow(field.replace('_', ' '), secret, clipboard));
            }
        });
        var heirs = model.descentProperty().get().heirs();
        if (!heirs.isEmpty()) {
            facts.add("Inherited by", String.join(", ", heirs));
        }
        new UseFacts(clock.instant(), zone).addTo(facts, model.useProperty().get());
        return facts;
    }

    private static FactsTable table() {
        var facts = new FactsTable();
        facts.getStyleClass().add("plain");
        return facts;
    }

    private static Node head(String title) {
        var name = Texts.label(title, "section-head");
        name.setMinWidth(0);
        var head = new HBox(GAP, Icon.KEY.node(), name);
        head.getStyleClass().add("address-row");
        return head;
    }

    /// Says the time left, and comes back when the words change.
    private void tick() {
        var now = clock.instant();
        say(now);
        Countdown.next(lifetime, now).ifPresent(wait -> {
            pause.setDuration(Duration.seconds(wait.toNanos() / NANOS_A_SECOND));
            pause.playFromStart();
        });
    }

    private void say(Instant now) {
        var left = TimeLeft.of(lifetime, now);
        var tone = Ring.tone(left.share()).style();
        var known = lifetime instanceof Lifetime.Until;
        time.setVisible(known);
        time.setManaged(known);
        time.setText(left.words());
        time.getStyleClass().setAll("label", "countdown", tone);
        sentence.setText(Countdown.sentence(lifetime, now, zone));
        bar.show(left.share(), tone);
    }

    /// The share of its life that is left, as a line.
    private static final class LifeBar extends StackPane {
        private final Region left = new Region();
        private double share;

        private LifeBar() {
            getStyleClass().add("life-bar");
            left.setManaged(false);
            getChildren().add(left);
        }

        private void show(double shown, String tone) {
            share = shown;
            left.getStyleClass().setAll("life-left", tone);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            left.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
        }
    }
}
