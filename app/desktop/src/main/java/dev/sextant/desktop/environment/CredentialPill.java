package dev.sextant.desktop.environment;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Pressable;
import dev.sextant.desktop.controls.Ring;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Lifetime;
import dev.sextant.session.Resolution;
import java.time.InstantSource;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// What gets one in, and how long it still does: a ring that empties, the credential's name, the time left.
public final class CredentialPill extends HBox {
    private static final double NANOS_A_SECOND = 1e9;

    private final InstantSource clock;
    private final StackPane sign = new StackPane();
    private final Ring ring = new Ring(1);
    private final Label name = Texts.label("", "muted");
    private final Label time = Texts.whole("", "pill-time");
    private final Tooltip tooltip = Texts.tip("");
    private final Pressable pill;
    private final PauseTransition pause = new PauseTransition();
    private Authorization authorization = Authorization.NONE;
    private Optional<Problem> problem = Optional.empty();
    private boolean roomy = true;

    /// A pill that does `action` when pressed.
    public CredentialPill(InstantSource clock, Runnable action) {
        this.clock = clock;
        this.pill = new Pressable("Credential", action, sign, name, time);
        pause.setOnFinished(_ -> tick());
        name.setMinWidth(0);
        time.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip.install(pill, tooltip);
        getStyleClass().add("pill-room");
        getChildren().setAll(pill);
        show(Optional.empty());
    }

    /// Shows what an environment came to.
    public void show(Optional<Resolution> resolution) {
        resolution.ifPresentOrElse(
                found -> {
                    switch (found) {
                        case Resolution.Resolved(var endpoint) -> show(endpoint.authorization());
                        case Resolution.Unresolved(var problem) -> show(problem);
                    }
                },
                () -> show(Authorization.NONE));
    }

    /// Whether there is room for the credential's name beside the time left.
    public void showName(boolean wordy) {
        roomy = wordy;
        tick();
    }

    private void show(Authorization shown) {
        problem = Optional.empty();
        authorization = shown;
        name.setText(shown.label().isBlank() ? "no credential" : shown.label());
        tick();
    }

    private void show(Problem met) {
        problem = Optional.of(met);
        name.setText("cannot sign in");
        tick();
    }

    /// Says what holds now, and comes back when that changes.
    private void tick() {
        pause.stop();
        problem.ifPresentOrElse(this::complain, this::count);
        pill.setAccessibleText("Credential: " + name.getText() + " " + time.getText());
    }

    private void complain(Problem met) {
        present(Icon.ERROR.node(), "bad", "");
        tooltip.setText(met.line());
    }

    private void count() {
        var nothing = authorization.label().isBlank();
        var now = clock.instant();
        var left = TimeLeft.of(authorization.lifetime(), now);
        if (authorization.lifetime() instanceof Lifetime.Until) {
            ring.show(left.share());
            present(ring, Ring.tone(left.share()).style(), left.words());
        } else {
            present(Icon.KEY.node(), "ok", nothing ? "" : left.words());
        }
        tooltip.setText(
                nothing ? "Calls carry no credential. Press to set one." : authorization.label() + ", " + left.words());
        Countdown.next(authorization.lifetime(), now).ifPresent(wait -> {
            pause.setDuration(Duration.seconds(wait.toNanos() / NANOS_A_SECOND));
            pause.playFromStart();
        });
    }

    private void present(Node mark, String tone, String words) {
        sign.getChildren().setAll(mark);
        pill.getStyleClass().setAll("pill", tone);
        name.setVisible(roomy || words.isEmpty());
        name.setManaged(name.isVisible());
        time.setText(words);
        time.setManaged(!words.isEmpty());
        time.setVisible(!words.isEmpty());
    }
}
