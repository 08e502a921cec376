package dev.sextant.desktop.form;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/// A frame that opens a list: by a click, by Enter, Space or Down, or by typing what one looks for.
final class Opener extends HBox {
    private Consumer<String> open = _ -> {};

    Opener() {
        getStyleClass().addAll("field", "opener");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.COMBO_BOX);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                open.accept("");
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /// Says what opens it; that gets what was typed, or blank.
    void opens(Consumer<String> action) {
        open = action;
    }

    private void pressed(KeyEvent event) {
        var opens = switch (event.getCode()) {
            case ENTER -> !event.isShortcutDown();
            case SPACE, DOWN -> true;
            default -> false;
        };
        if (opens) {
            open.accept("");
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (Keystroke.isText(event) && !event.getCharacter().isBlank()) {
            open.accept(event.getCharacter());
            event.consume();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE || action == AccessibleAction.EXPAND) {
            open.accept("");
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
