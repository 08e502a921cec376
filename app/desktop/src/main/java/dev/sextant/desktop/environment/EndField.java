package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Texts;
import dev.sextant.environment.Lifetime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Where a person types when a credential ends that does not say so itself.
final class EndField extends VBox {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final CredentialViewModel model;
    private final InstantSource clock;
    private final ZoneId zone;
    private final TextField field = new TextField();
    private final Label fault = Texts.sentence("", "field-error");

    EndField(CredentialViewModel model, InstantSource clock, ZoneId zone) {
        this.model = model;
        this.clock = clock;
        this.zone = zone;
        field.setPromptText("not stated; 2026-12-31 or 90d");
        field.setAccessibleText("When it ends");
        field.setOnAction(_ -> take());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take();
            }
        });
        getChildren().setAll(field, fault);
        say("");
        model.stateProperty().when(Shown.of(this)).subscribe(_ -> show());
    }

    /// Whether there is an end to type: a token that states one is believed.
    static boolean wanted(CredentialViewModel model) {
        return model.inherited().isEmpty()
                && model.stateProperty().get() instanceof CredentialState.Ready ready
                && (ready.lifetime() instanceof Lifetime.Unstated
                        || model.ends().isPresent());
    }

    private void show() {
        if (!field.isFocused()) {
            field.setText(model.ends().map(this::text).orElse(""));
        }
    }

    private String text(Instant end) {
        return FORM.format(end.atZone(zone));
    }

    private void take() {
        var typed = field.getText();
        if (typed.equals(model.ends().map(this::text).orElse(""))) {
            say("");
            return;
        }
        say(model.end(typed, clock.instant(), zone).orElse(""));
        if (fault.getText().isEmpty()) {
            field.setText(model.ends().map(this::text).orElse(""));
        }
    }

    private void say(String why) {
        fault.setText(why);
        fault.setVisible(!why.isEmpty());
        fault.setManaged(!why.isEmpty());
        field.getStyleClass().remove("invalid");
        if (!why.isEmpty()) {
            field.getStyleClass().add("invalid");
        }
    }
}
