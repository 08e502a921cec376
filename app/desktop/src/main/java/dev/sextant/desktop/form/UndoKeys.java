package dev.sextant.desktop.form;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that take a step back or forth, the same in form and JSON editor.
public final class UndoKeys {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Y");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Shift+Z");

    private UndoKeys() {}

    /// Takes the step that a key asks for, if it asks for one.
    public static boolean apply(KeyEvent event, FormModel model) {
        if (UNDO.match(event)) {
            model.undo();
            return true;
        }
        if (REDO.match(event) || REDO_TOO.match(event)) {
            model.redo();
            return true;
        }
        return false;
    }
}
