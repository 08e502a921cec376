package dev.sextant.desktop.request;

import dev.sextant.desktop.editor.Completion;
import dev.sextant.desktop.editor.JsonEditor;
import dev.sextant.desktop.editor.Mark;
import dev.sextant.desktop.form.FormModel;
import dev.sextant.desktop.form.UndoKeys;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.variable.Variables;
import dev.sextant.schema.Json;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;

/// The request as JSON: the same value as the form's, the same undo.
final class JsonPane extends BorderPane {
    private static final KeyCombination FORMAT =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    /// Text of so many chars is read within a frame.
    private static final int SMALL = 40_000;

    private final FormModel model;
    private final Background background;
    private final JsonEditor editor;
    private final PauseTransition pause = new PauseTransition(Duration.millis(250));
    private boolean reading;
    private int round;

    JsonPane(FormModel model, Background background, Variables variables) {
        this.model = model;
        this.background = background;
        this.editor = new JsonEditor(new Completion(model.schemas(), variables), model::value, background);
        editor.onWritten(this::take);
        pause.setOnFinished(_ -> readLater());
        setCenter(editor);
        model.listen(_ -> follow());
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                show();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Lays the text out anew; text that cannot be read stays.
    void format() {
        if (model.broken().isEmpty()) {
            editor.write(Json.pretty(model.value()));
        } else {
            editor.goToFault();
        }
    }

    void goToFault() {
        editor.goToFault();
    }

    @Override
    public void requestFocus() {
        editor.requestFocus();
    }

    private void follow() {
        if (getScene() != null && !reading) {
            show();
        }
    }

    private void show() {
        var marks = model.remarks().stream()
                .map(remark -> new Mark(remark.path(), remark.message()))
                .toList();
        editor.show(model.text(), model.broken(), marks);
    }

    /// A long text is read when typing rests, away from the window's thread.
    private void take(String text) {
        if (text.length() < SMALL) {
            model.write(text);
        } else {
            reading = true;
            round++;
            pause.playFromStart();
        }
    }

    private void readLater() {
        var text = editor.text();
        var mine = round;
        background.start("read JSON", () -> Json.read(text), parsed -> {
            if (mine == round) {
                reading = false;
                model.write(text, parsed);
            }
        });
    }

    private void key(KeyEvent event) {
        if (UndoKeys.apply(event, model)) {
            event.consume();
        } else if (FORMAT.match(event)) {
            format();
            event.consume();
        }
    }
}
