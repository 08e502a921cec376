package dev.sextant.desktop.call;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import dev.sextant.desktop.environment.Countdown;
import dev.sextant.desktop.form.Remark;
import dev.sextant.schema.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The question before a call, under its line; empty while there is none.
final class GateBar extends VBox {
    private final CallViewModel call;
    private final GateActions actions;
    private final Runnable mend;

    /// The questions of a call; `mend` goes to the first wrong field.
    GateBar(CallViewModel call, GateActions actions, Runnable mend) {
        this.call = call;
        this.actions = actions;
        this.mend = mend;
        getStyleClass().add("gate");
        call.gateProperty().subscribe(this::show);
    }

    private void show(Optional<Gate> gate) {
        setVisible(gate.isPresent());
        setManaged(gate.isPresent());
        getChildren().clear();
        gate.ifPresent(asked -> {
            switch (asked) {
                case Gate.Objected(var objections) -> objected(objections);
                case Gate.Expired expired -> expired(expired);
                case Gate.Guarded guarded -> guarded(guarded);
                case Gate.Locked(var problem) ->
                    stopped(problem.what() + " The call goes on once they are open.", "Unlock", actions.unlock());
                case Gate.Lacking(var place, var names) ->
                    stopped(lacking(place, names), "Set " + (names.size() == 1 ? "it" : "them"), actions.edit());
                case Gate.ReadOnly(var place) ->
                    stopped(
                            "%s is locked: only calls that read go there.".formatted(place),
                            "Open the environment",
                            actions.edit());
            }
        });
    }

    private void objected(List<Remark> objections) {
        var first = objections.getFirst();
        var words = first.path().equals(Path.ROOT) ? first.message() : first.path() + ": " + first.message();
        var row = row(
                Tone.WARN,
                objections.size() == 1
                        ? "The contract does not allow this. " + words
                        : "The contract does not allow this in %d places. %s".formatted(objections.size(), words));
        row.getChildren().addAll(Buttons.plain("Send anyway", call::pass), Buttons.quiet("Go there", () -> {
            call.turnBack();
            mend.run();
        }));
        open(row);
    }

    private static String lacking(String place, List<String> names) {
        return "%s: no value in %s."
                .formatted(
                        String.join(
                                ", ", names.stream().map("{{%s}}"::formatted).toList()),
                        place);
    }

    /// Nothing that a yes gets past: what mends it, or not now.
    private void stopped(String words, String verb, Runnable act) {
        var row = row(Tone.WARN, words);
        row.getChildren().addAll(Buttons.primary(Icon.GO, verb, act), Buttons.quiet("Not now", call::turnBack));
        open(row);
    }

    private void expired(Gate.Expired gate) {
        var row = row(
                Tone.WARN,
                "The credential expired "
                        + Countdown.sentence(gate.lifetime(), actions.clock().instant(), ZoneId.systemDefault()) + ".");
        if (gate.renewable()) {
            row.getChildren().add(Buttons.primary(Icon.KEY, "Renew", actions.renew()));
        }
        row.getChildren().addAll(Buttons.plain("Send anyway", call::pass), Buttons.quiet("Not now", call::turnBack));
        open(row);
    }

    private void guarded(Gate.Guarded gate) {
        var row = row(
                Tone.BAD,
                gate.destroys()
                        ? "%s: this call destroys. Type %s to send it."
                                .formatted(gate.environment(), gate.environment())
                        : "%s: this call writes.".formatted(gate.environment()));
        var send = Buttons.danger("Send to " + gate.environment(), call::pass);
        if (gate.destroys()) {
            var word = new TextField();
            word.setAccessibleText("Name of the environment, to confirm");
            word.textProperty()
                    .subscribe(typed -> send.setDisable(!typed.strip().equals(gate.environment())));
            word.setOnAction(_ -> send.fire());
            row.getChildren().add(word);
        }
        row.getChildren().addAll(send, Buttons.plain("Not now", call::turnBack));
        open(row);
    }

    private static HBox row(Tone tone, String words) {
        var icon = Icon.GUARD.inButton();
        icon.getStyleClass().add(tone.style());
        var label = Texts.sentence(words);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(icon, label, new Spacer());
        row.getStyleClass().addAll("notice", tone.style());
        return row;
    }

    private void open(HBox row) {
        getChildren().setAll(row);
        row.getChildren().stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }
}
