package dev.sextant.desktop.request;

import dev.sextant.catalog.OperationKind;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How long to wait and how much to take.
final class OptionsView extends VBox {
    OptionsView(OptionsViewModel model, OperationKind kind) {
        var rpc = kind instanceof OperationKind.Rpc;
        getStyleClass().addAll("form", "rows");
        getChildren()
                .addAll(
                        row(
                                "Deadline",
                                "from sending to the last byte",
                                model.deadlineProperty(),
                                model::deadlineFault),
                        row(
                                "Time to connect",
                                "until the server takes the call",
                                model.connectingProperty(),
                                model::connectingFault),
                        flag(
                                "Compression",
                                rpc ? "Send messages in gzip" : "Send the body in gzip",
                                model.compressedProperty()));
        if (!(kind instanceof OperationKind.Http)) {
            getChildren()
                    .add(
                            1,
                            row(
                                    "Largest message",
                                    "a longer one ends the call",
                                    model.largestMessageProperty(),
                                    model::sizeFault));
        }
        if (rpc) {
            getChildren()
                    .add(flag(
                            "Patience",
                            "Wait for a server that is not there yet (wait for ready)",
                            model.patientProperty()));
        } else {
            getChildren()
                    .addAll(
                            flag(
                                    "Redirects",
                                    "Follow redirects; credentials stay with the first host",
                                    model.followingProperty()),
                            flag(
                                    "Brackets",
                                    "Send [ and ] in names of the query as they are, not as %5B and %5D",
                                    model.bracketedProperty()));
        }
    }

    private static Node flag(String name, String words, BooleanProperty on) {
        var box = new CheckBox(words);
        box.setWrapText(true);
        box.setMinWidth(0);
        box.selectedProperty().bindBidirectional(on);
        HBox.setHgrow(box, Priority.ALWAYS);
        var label = new VBox(Texts.label(name, "strong"));
        label.getStyleClass().add("option-label");
        var row = new HBox(label, box);
        row.getStyleClass().addAll("field-row", "flag");
        return row;
    }

    private static Node row(String name, String hint, StringProperty text, Supplier<String> fault) {
        var field = new TextField();
        field.setAccessibleText(name + ", " + hint);
        field.textProperty().bindBidirectional(text);
        var slot = new VBox(field);
        var error = Texts.sentence("", "field-error");
        error.setGraphic(Icon.ERROR.inButton());
        text.addListener((_, _, _) -> {
            var words = fault.get();
            error.setText(words);
            field.getStyleClass().remove("invalid");
            slot.getChildren().setAll(field);
            if (!words.isBlank()) {
                field.getStyleClass().add("invalid");
                slot.getChildren().add(error);
            }
        });
        HBox.setHgrow(slot, Priority.ALWAYS);
        var label = new VBox(Texts.label(name, "strong"), Texts.sentence(hint, "field-type"));
        label.getStyleClass().add("option-label");
        var row = new HBox(label, slot);
        row.getStyleClass().add("field-row");
        return row;
    }
}
