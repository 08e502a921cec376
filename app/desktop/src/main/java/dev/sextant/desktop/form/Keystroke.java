package dev.sextant.desktop.form;

import javafx.scene.input.KeyEvent;

/// Tells typing from commands.
final class Keystroke {
    private Keystroke() {}

    /// Whether a `KEY_TYPED` event is a character for a text.
    static boolean isText(KeyEvent event) {
        var typed = event.getCharacter();
        return !typed.isEmpty()
                && typed.charAt(0) >= ' '
                && typed.charAt(0) != 127
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !event.isMetaDown();
    }
}
