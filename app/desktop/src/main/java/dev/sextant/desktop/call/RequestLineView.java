package dev.sextant.desktop.call;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Segments;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.request.OptionsViewModel;
import dev.sextant.desktop.request.RequestViewModel;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The request line under the draft: what will be sent, to be copied, and how brackets in its query are written.
final class RequestLineView extends VBox {
    private final RequestLineViewModel model;
    private final Label method = Texts.whole("", "verb");
    private final Label target = Texts.sentence("", "code", "request-target");
    private final Label body = Texts.whole("", "hint");
    private final Segments<Boolean> brackets =
            new Segments<>(List.of(false, true), false, raw -> raw ? "[ ]" : "%5B %5D");
    private final HBox bracketRow =
            new HBox(Texts.label("Brackets in names of the query", "hint"), new Spacer(), brackets);
    private final IconButton copy = new IconButton(Icon.COPY, "Copy the request line", this::copy);

    RequestLineView(RequestLineViewModel model) {
        this.model = model;
        getStyleClass().add("request-line");
        HBox.setHgrow(target, Priority.ALWAYS);
        target.setMaxWidth(Double.MAX_VALUE);
        target.setMinWidth(0);
        target.setMinHeight(0);
        body.setMinWidth(0); // A boundary of parts is long: it is cut, and the pane keeps its width.
        body.setTooltip(Texts.tip(""));
        target.setTooltip(Texts.tip(""));
        bracketRow.getStyleClass().add("request-brackets");
        brackets.valueProperty()
                .addListener((_, _, raw) -> model.request()
                        .map(RequestViewModel::options)
                        .map(OptionsViewModel::bracketedProperty)
                        .ifPresent(option -> option.set(raw)));
        var row = new HBox(method, target, body, copy.tight());
        row.getStyleClass().add("request-line-row");
        getChildren().setAll(row, bracketRow);
        model.lineProperty().subscribe(this::show);
    }

    private void show(RequestLine line) {
        setVisible(!(line instanceof RequestLine.Nothing));
        setManaged(isVisible());
        getStyleClass().remove("waits");
        switch (line) {
            case RequestLine.Nothing _ -> {}
            case RequestLine.Faulty(var problem) -> {
                getStyleClass().add("waits");
                say("", problem.line(), "");
                present(false);
            }
            case RequestLine.Ready ready -> {
                say(ready.method(), ready.target(), ready.body());
                present(ready.hasBrackets());
                model.request()
                        .ifPresent(request -> brackets.valueProperty()
                                .set(request.options().bracketedProperty().get()));
            }
        }
    }

    private void say(String verb, String words, String content) {
        method.setText(verb);
        method.setManaged(!verb.isEmpty());
        target.setText(words);
        target.getTooltip().setText(words);
        target.setAccessibleText("Request line: " + (verb + " " + words).strip());
        body.setText(content);
        body.getTooltip().setText(content);
        body.setManaged(!content.isEmpty());
        copy.setVisible(!verb.isEmpty());
    }

    private void present(boolean bracketed) {
        bracketRow.setVisible(bracketed);
        bracketRow.setManaged(bracketed);
    }

    private void copy() {
        if (model.lineProperty().get() instanceof RequestLine.Ready ready) {
            var content = new ClipboardContent();
            content.putString(ready.text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
