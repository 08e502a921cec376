package dev.sextant.desktop.call;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.environment.EnvironmentsViewModel;
import dev.sextant.desktop.fx.Keys;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Sends the call on show; while its exchange is under way it cancels, or says that the stream is open, whose acts
/// stand
/// under its draft. The words have the same room, so that nothing moves.
final class SendButton extends StackPane {
    private final Button send = button("Send", Icon.SEND, Keys.SEND, "primary");
    private final Button cancel = button("Cancel", Icon.CLOSE, Keys.CANCEL, "danger");
    private final Button open = new Button("Stream is open");
    private final ChangeListener<Boolean> running = (_, _, now) -> show(now);
    private final ChangeListener<Object> round = (_, _, _) -> say();
    private Optional<CallViewModel> shown = Optional.empty();

    /// Sends where the environments say; when it is `ready`.
    SendButton(EnvironmentsViewModel environments, BooleanSupplier ready) {
        setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(send, cancel, open);
        open.setGraphic(Icon.OPEN_STREAM.inButton());
        open.getStyleClass().add("tall");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setFocusTraversable(false);
        open.setDisable(true);
        send.setOnAction(_ -> {
            if (ready.getAsBoolean()) {
                shown.ifPresent(call -> call.send(environments.effective()));
            }
        });
        cancel.setOnAction(_ -> shown.ifPresent(CallViewModel::cancel));
        show(false);
    }

    private static Button button(String verb, Icon icon, Keys keys, String style) {
        var button = new Button();
        var keyCap = Texts.keyCap(keys.cap());
        var face = new HBox(icon.inButton(), label(verb), keyCap);
        face.getStyleClass().add("face");
        button.setGraphic(face);
        button.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(verb + ", " + keys.text());
        button.setTooltip(Texts.tip(keys.title() + "  " + keys.text()));
        button.getStyleClass().addAll("tall", style);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static Label label(String verb) {
        return Texts.whole(verb, "verb-word");
    }

    void follow(CallViewModel call) {
        shown.ifPresent(before -> {
            before.runningProperty().removeListener(running);
            before.round().shownProperty().removeListener(round);
            before.round().legsProperty().removeListener(round);
        });
        shown = Optional.of(call);
        call.runningProperty().addListener(running);
        call.round().shownProperty().addListener(round);
        call.round().legsProperty().addListener(round);
        say();
        show(call.runningProperty().get());
    }

    /// Says to how many environments it sends, where that is more than one.
    private void say() {
        var places = shown.map(CallViewModel::round)
                .filter(several -> several.shownProperty().get())
                .map(several -> several.places().size())
                .orElse(1);
        var verb = places > 1 ? "Send to " + places : "Send";
        ((Label) ((HBox) send.getGraphic()).getChildren().get(1)).setText(verb);
        send.setAccessibleText(verb + ", " + Keys.SEND.text());
    }

    void showKeys(boolean wordy) {
        for (var button : java.util.List.of(send, cancel)) {
            var keyCap = ((HBox) button.getGraphic()).getChildren().getLast();
            keyCap.setVisible(wordy);
            keyCap.setManaged(wordy);
        }
    }

    private void show(boolean isRunning) {
        var stream = shown.map(CallViewModel::streamsUp).orElse(false);
        send.setVisible(!isRunning);
        cancel.setVisible(isRunning && !stream);
        open.setVisible(isRunning && stream);
    }
}
