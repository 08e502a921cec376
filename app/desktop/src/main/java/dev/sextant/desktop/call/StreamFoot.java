package dev.sextant.desktop.call;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Keys;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a person does with a stream of messages, under its draft: send the next, say that no more come, stop the call.
final class StreamFoot extends VBox {
    private static final double ROOM_FOR_KEYS = 360;

    private final CallViewModel call;
    private final Button send;
    private final Button open;
    private final Button halfClose;
    private final Button cancel;
    private final Label hint = Texts.label("", "hint");
    private final Label trouble = Texts.sentence("", "field-error");

    /// The foot of a call; `send` and `open` are done in the environment of the window.
    StreamFoot(CallViewModel call, Runnable send, Runnable open) {
        this.call = call;
        this.send = keyed(Buttons.primary(Icon.SENT, "Send message", send), Keys.SEND);
        this.open = Buttons.plain("Open without a message", open);
        this.halfClose = Buttons.plain("Half-close", call::halfClose);
        this.cancel = keyed(Buttons.danger("Cancel", call::cancel), Keys.CANCEL);
        getStyleClass().add("stream-foot");
        this.open.setTooltip(Texts.tip("Opens the stream; messages follow when you send them"));
        halfClose.setTooltip(
                Texts.tip("Says that no more messages come, and waits for the rest  " + Keys.HALF_CLOSE.text()));
        trouble.setGraphic(Icon.ERROR.inButton());
        hint.setMinWidth(0);
        var row = new HBox(this.send, this.open, halfClose, hint, new Spacer(), cancel);
        row.getStyleClass().add("stream-acts");
        getChildren().setAll(trouble, row);
        setMinWidth(0);
        row.setMinWidth(0);
        row.widthProperty()
                .subscribe(width ->
                        row.lookupAll(".key-cap").forEach(cap -> present(cap, width.doubleValue() >= ROOM_FOR_KEYS)));
        call.runningProperty().addListener(_ -> show());
        call.sendingProperty().addListener(_ -> show());
        call.troubleProperty().subscribe(this::say);
        show();
    }

    private static Button keyed(Button button, Keys keys) {
        var cap = Texts.keyCap(keys.cap());
        var icon = button.getGraphic();
        button.setGraphic(null);
        var face = new HBox(Texts.whole(button.getText(), "verb-word"), cap);
        if (icon != null) {
            face.getChildren().addFirst(icon);
        }
        face.getStyleClass().add("face");
        button.setAccessibleText(button.getText() + ", " + keys.text());
        button.setGraphic(face);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return button;
    }

    private void show() {
        var running = call.runningProperty().get();
        var sending = call.sendingProperty().get();
        send.setDisable(running && !sending);
        present(open, !running);
        present(halfClose, sending);
        present(cancel, running);
        hint.setText(running && !sending ? "Half-closed: the server has the word." : "");
        present(hint, !hint.getText().isEmpty());
    }

    private void say(Optional<Problem> problem) {
        trouble.setText(problem.map(Problem::line).orElse(""));
        present(trouble, problem.isPresent());
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
