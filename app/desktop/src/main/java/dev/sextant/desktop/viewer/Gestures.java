package dev.sextant.desktop.viewer;

import dev.sextant.body.Position;
import java.util.Map;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What mouse and keyboard do on a body's canvas.
final class Gestures {
    private static final Map<KeyCode, Motion> KEYS = Map.of(
            KeyCode.LEFT, Motion.LEFT,
            KeyCode.RIGHT, Motion.RIGHT,
            KeyCode.UP, Motion.UP,
            KeyCode.DOWN, Motion.DOWN,
            KeyCode.PAGE_UP, Motion.PAGE_UP,
            KeyCode.PAGE_DOWN, Motion.PAGE_DOWN,
            KeyCode.HOME, Motion.ROW_START,
            KeyCode.END, Motion.ROW_END);
    private static final Map<KeyCode, Motion> WITH_CONTROL = Map.of(
            KeyCode.LEFT, Motion.WORD_LEFT,
            KeyCode.RIGHT, Motion.WORD_RIGHT,
            KeyCode.HOME, Motion.START,
            KeyCode.END, Motion.END);

    private final BodyCanvas canvas;
    private final BodyViewModel model;

    private Gestures(BodyCanvas canvas, BodyViewModel model) {
        this.canvas = canvas;
        this.model = model;
    }

    /// Makes a canvas listen.
    static void on(BodyCanvas canvas, BodyViewModel model) {
        new Gestures(canvas, model).listen();
    }

    private void listen() {
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private boolean blank() {
        return model.rows().filter(rows -> rows.count() > 0).isEmpty();
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        if (blank() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getX() < canvas.measures().left()) {
            model.toggleFold(canvas.rowAt(event.getY()));
        } else {
            select(event);
        }
        canvas.refresh();
        event.consume();
    }

    private void select(MouseEvent event) {
        var at = canvas.positionAt(event.getX(), event.getY());
        switch (event.getClickCount()) {
            case 1 -> pressed(event, at);
            case 2 -> model.selectWord(at);
            default -> model.selectRow(at.row());
        }
    }

    private void pressed(MouseEvent event, Position at) {
        var end = model.rows().map(rows -> rows.row(at.row()).text().length()).orElse(0);
        if (model.folds().at(at.row()).isPresent() && at.index() == end && !event.isShiftDown()) {
            model.toggleFold(at.row());
        }
        model.select(model.selection().moved(at, event.isShiftDown()));
    }

    private void drag(MouseEvent event) {
        if (blank() || event.getButton() != MouseButton.PRIMARY || event.getClickCount() > 1) {
            return;
        }
        model.select(model.selection().moved(canvas.positionAt(event.getX(), event.getY()), true));
        canvas.revealCaret();
        event.consume();
    }

    private void hover(MouseEvent event) {
        canvas.setCursor(event.getX() < canvas.measures().left() ? Cursor.DEFAULT : Cursor.TEXT);
    }

    private void wheel(ScrollEvent event) {
        var row = canvas.measures().row();
        var sideways = event.isShiftDown() && event.getDeltaX() == 0;
        var x = sideways ? event.getDeltaY() : event.getDeltaX();
        var y = sideways ? 0 : event.getDeltaY();
        canvas.scrollBy(-y / row, -x);
        event.consume();
    }

    private void key(KeyEvent event) {
        var motion = (event.isShortcutDown() ? WITH_CONTROL : KEYS).get(event.getCode());
        if (motion != null && !event.isAltDown()) {
            model.move(motion, (int) Math.max(1, canvas.fitting() - 1), event.isShiftDown());
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            model.selectAll();
            canvas.refresh();
            event.consume();
            return;
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            model.toggleFold(model.selection().caret().row());
        } else {
            return;
        }
        canvas.revealCaret();
        event.consume();
    }
}
