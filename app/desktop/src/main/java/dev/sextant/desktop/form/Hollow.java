package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.PresenceMark;
import dev.sextant.desktop.controls.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/// The dashed row of a field that is not set: a click, Enter or typing sets it.
final class Hollow extends HBox {
    private final Absence absence;
    private final Consumer<String> set;

    /// `set` gets what was typed, or blank.
    Hollow(Absence absence, String name, Consumer<String> set) {
        this.absence = absence;
        this.set = set;
        var words = Texts.label(absence.words());
        words.setMinWidth(0);
        getStyleClass().addAll("field", absence.state() == PresenceMark.State.UNSET ? "unset" : "default");
        getChildren().add(words);
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name + ", " + absence.words().toLowerCase(Locale.ROOT) + ". Press Enter to set it.");
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                set.accept("");
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /// What it says of the field.
    Absence absence() {
        return absence;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            set.accept("");
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (Keystroke.isText(event)) {
            set.accept(event.getCharacter());
            event.consume();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            set.accept("");
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
