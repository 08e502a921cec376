package dev.sextant.desktop.controls;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// An icon button that does something only while it is held, by the mouse or by the keyboard. Letting go, leaving the
/// window or losing the focus ends it.
public final class HoldButton extends javafx.scene.control.Button {
    private final Runnable begin;
    private final Runnable end;
    private boolean held;

    /// A button that says `words` when asked.
    public HoldButton(Icon icon, String words, Runnable begin, Runnable end) {
        this.begin = begin;
        this.end = end;
        setGraphic(icon.node());
        getStyleClass().add("icon");
        setAccessibleText(words);
        setTooltip(Texts.tip(words));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                hold();
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> release());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Pressable.presses(event)) {
                hold();
            }
        });
        addEventHandler(KeyEvent.KEY_RELEASED, _ -> release());
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                release();
            }
        });
        sceneProperty().addListener((_, _, _) -> release());
        sceneProperty()
                .flatMap(javafx.scene.Scene::windowProperty)
                .flatMap(javafx.stage.Window::focusedProperty)
                .addListener((_, _, focused) -> {
                    if (!Boolean.TRUE.equals(focused)) {
                        release();
                    }
                });
    }

    /// This button in 24 x 24.
    public HoldButton tight() {
        getStyleClass().add("tight");
        return this;
    }

    private void hold() {
        if (!held) {
            held = true;
            begin.run();
        }
    }

    private void release() {
        if (held) {
            held = false;
            end.run();
        }
    }
}
