package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.PresenceMark;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A leaf of a list: its index, its value, and a cross that removes it. Alt with Up and Down moves it.
final class ElementRow extends HBox implements Part {
    private static final Absence ABSENT = new Absence(PresenceMark.State.UNSET, "not set");

    private final Path path;
    private final int index;
    private final Desk desk;
    private final Slot slot;

    private ElementRow(Schema schema, Path path, int index, Desk desk) {
        this.path = path;
        this.index = index;
        this.desk = desk;
        this.slot = new Slot(schema, path, "element " + index + " of " + path.parent(), ABSENT, desk);
        getStyleClass().add("element-row");
        var remove = new IconButton(
                Icon.CLOSE, "Remove element " + index, () -> desk.model().clear(path));
        getChildren().addAll(Texts.label(Integer.toString(index), "element-index", "code", "hint"), slot, remove);
        HBox.setHgrow(slot, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnContextMenuRequested(event -> {
            RowMenu.of(path, desk).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /// The row of an element: a line for a leaf, a group for the rest.
    static Part of(Schema element, Path path, int depth, Desk desk) {
        var schema = desk.deref(element);
        var index = path.steps().getLast() instanceof Path.Step.Element(var at) ? at : 0;
        return switch (schema) {
            case Schema.Scalar _, Schema.Enumeration _, Schema.Any _, Schema.Ref _ ->
                new ElementRow(schema, path, index, desk);
            case Schema.Message _, Schema.ListOf _, Schema.MapOf _, Schema.OneOf _ ->
                Parts.of(
                        Field.body(Integer.toString(index), schema, Field.Presence.OPTIONAL, Notes.NONE),
                        path,
                        depth,
                        desk);
        };
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show() {
        slot.show();
    }

    @Override
    public void focus() {
        slot.focus();
    }

    private void key(KeyEvent event) {
        var to = index + (event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0);
        if (event.isAltDown() && to != index) {
            var target = path.parent().element(to);
            if (to >= 0 && desk.value(target).isPresent()) {
                desk.want(target);
                desk.model().move(path.parent(), index, to);
            }
            event.consume();
        }
    }
}
