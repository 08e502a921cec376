package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.variable.VariableField;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of text, a number or a time in a frame with what is said beside it; text of several lines gets an area.
final class TextWidget implements Widget {
    private static final int LONGEST_LINE = 400;

    private final Notation notation;
    private final Path path;
    private final String name;
    private final Desk desk;
    private final HBox frame = new HBox();
    private final Label note = Texts.whole("", "counter-text");
    private TextInputControl input;
    private String shown = "";
    private boolean showing;

    TextWidget(Notation notation, Path path, String name, Desk desk) {
        this.notation = notation;
        this.path = path;
        this.name = name;
        this.desk = desk;
        this.input = adopt(new TextField());
        frame.getStyleClass().add("field");
        frame.getChildren().addAll(input, note);
        if (notation instanceof Notation.Time) {
            frame.getChildren().add(Moments.button(frame, words -> desk.model().set(path, new Value.Text(words))));
        }
    }

    @Override
    public HBox node() {
        return frame;
    }

    @Override
    public void show(Value value) {
        var text = notation.write(value);
        if (needsArea(text) != input instanceof TextArea) {
            swap(needsArea(text) ? new TextArea() : new TextField());
        }
        if (!text.equals(shown)) {
            shown = text;
            showing = true;
            input.setText(text);
            showing = false;
            input.positionCaret(input.isFocused() ? text.length() : 0);
        }
        note(text);
    }

    @Override
    public void refused(boolean isRefused) {
        Styles.toggle(frame, "invalid", isRefused);
    }

    @Override
    public void focus() {
        input.applyCss();
        input.requestFocus();
        input.end();
    }

    private void note(String text) {
        var words = notation.note(text);
        note.setText(words);
        note.setVisible(!words.isEmpty());
        note.setManaged(!words.isEmpty());
        Styles.toggle(frame, "empty", text.isEmpty());
    }

    private static boolean needsArea(String text) {
        return text.indexOf('\n') >= 0 || text.length() > LONGEST_LINE;
    }

    private TextInputControl adopt(TextInputControl control) {
        control.setAccessibleText(name);
        control.setPromptText("\"\"");
        control.textProperty().addListener((_, _, text) -> typed(text));
        control.setMinWidth(0);
        VariableField.install(control, desk.variables());
        HBox.setHgrow(control, Priority.ALWAYS);
        Pasting.keepLines(control, text -> desk.model().type(path, notation.read(text)));
        if (control instanceof TextArea area) {
            area.setPrefRowCount(4);
            area.setWrapText(true);
        }
        return control;
    }

    private void typed(String text) {
        if (!showing) {
            shown = text;
            desk.model().type(path, notation.read(text));
        }
    }

    private void swap(TextInputControl other) {
        var focused = input.isFocused();
        input = adopt(other);
        shown = "";
        frame.getChildren().set(0, input);
        Styles.toggle(frame, "lines", input instanceof TextArea);
        if (focused) {
            input.requestFocus();
        }
    }
}
