package dev.sextant.desktop.request;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.editor.Fault;
import dev.sextant.desktop.form.FormModel;
import dev.sextant.desktop.form.FormView;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// The form, and above it why it waits while the JSON is broken.
final class FormPane extends BorderPane {
    private final FormModel model;
    private final Label words = Texts.sentence("");
    private final HBox notice;

    FormPane(FormModel model, FormView form, Runnable goToFault) {
        this.model = model;
        words.setGraphic(Icon.ERROR.inButton());
        words.setMinWidth(0);
        notice = new HBox(words, new Spacer(), Buttons.quiet("Go there", goToFault));
        notice.getStyleClass().add("form-notice");
        setCenter(form);
        model.listen(_ -> show());
        show();
    }

    private void show() {
        model.broken()
                .ifPresent(broken -> words.setText(
                        Fault.of(model.text(), broken).sentence() + " The form waits until this is mended."));
        setTop(model.broken().isPresent() ? notice : null);
    }
}
