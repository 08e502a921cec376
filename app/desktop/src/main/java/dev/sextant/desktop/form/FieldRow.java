package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.PresenceMark;
import dev.sextant.schema.Field;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A leaf on its row: name over type, presence mark, value.
final class FieldRow extends HBox implements Part {
    private static final KeyCombination UNSET =
            new KeyCodeCombination(KeyCode.BACK_SPACE, KeyCombination.SHORTCUT_DOWN);

    private final Path path;
    private final Absence absence;
    private final Desk desk;
    private final PresenceMark mark = new PresenceMark(PresenceMark.State.UNSET);
    private final Slot slot;
    private PresenceMark.State state = PresenceMark.State.UNSET;

    FieldRow(Field field, Path path, int depth, Desk desk) {
        this.path = path;
        this.desk = desk;
        Schema schema = desk.deref(field.schema());
        this.absence = Absence.of(field, schema);
        this.slot = new Slot(schema, path, spoken(field, schema), absence, desk);
        getStyleClass().add("field-row");
        getChildren().addAll(new FieldLabel(field, schema, depth), mark, slot);
        HBox.setHgrow(slot, Priority.ALWAYS);
        mark.setOnMouseClicked(_ -> turn());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (UNSET.match(event)) {
                unset();
                event.consume();
            }
        });
        setOnContextMenuRequested(event -> {
            RowMenu.of(path, desk).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public HBox node() {
        return this;
    }

    @Override
    public void show() {
        var remark = slot.show();
        var present = desk.value(path).isPresent() ? PresenceMark.State.SET : absence.state();
        var next = remark.isPresent() ? PresenceMark.State.INVALID : present;
        if (next != state) {
            state = next;
            mark.show(next);
        }
    }

    @Override
    public void focus() {
        slot.focus();
    }

    private void turn() {
        if (desk.value(path).isPresent()) {
            unset();
        } else {
            desk.model().set(path, desk.model().blank(path));
            focus();
        }
    }

    private void unset() {
        desk.model().clear(path);
        focus();
    }

    private static String spoken(Field field, Schema schema) {
        return field.name() + ", " + Words.type(schema) + (field.required() ? ", required" : "");
    }
}
