package dev.sextant.desktop.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/// A row that acts like a button: clicked, or Enter or Space while it has the focus.
public final class Pressable extends HBox {
    /// A row of parts that does `action` and says `words` to a screen reader.
    public Pressable(String words, Runnable action, Node... parts) {
        super(parts);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                action.run();
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (presses(event)) {
                action.run();
                event.consume();
            }
        });
    }

    /// Whether a key presses what has the focus: Enter alone, or Space.
    public static boolean presses(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> !event.isShortcutDown();
            case SPACE -> true;
            default -> false;
        };
    }
}
