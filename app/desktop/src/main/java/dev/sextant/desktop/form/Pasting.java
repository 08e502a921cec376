package dev.sextant.desktop.form;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keeps the line ends of pasted text, which a one-line field would drop without a word.
final class Pasting {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private Pasting() {}

    /// Hands on the whole text when several lines are pasted into a line.
    static void keepLines(TextInputControl control, Consumer<String> whole) {
        if (!(control instanceof TextField)) {
            return;
        }
        control.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var pasted = PASTE.match(event) ? Clipboard.getSystemClipboard().getString() : null;
            if (pasted != null && pasted.indexOf('\n') >= 0) {
                event.consume();
                var text = control.getText();
                var selection = control.getSelection();
                whole.accept(text.substring(0, selection.getStart()) + pasted + text.substring(selection.getEnd()));
            }
        });
    }
}
