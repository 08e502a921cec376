package dev.sextant.desktop.form;

import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The value of a leaf: its widget while it is set, a dashed row while it is not, and the error under either.
final class Slot extends VBox {
    private final Schema schema;
    private final Path path;
    private final String name;
    private final Absence absence;
    private final Desk desk;
    private final ErrorLine error = new ErrorLine(this);
    private @Nullable Widget widget;

    Slot(Schema schema, Path path, String name, Absence absence, Desk desk) {
        this.schema = schema;
        this.path = path;
        this.name = name;
        this.absence = absence;
        this.desk = desk;
        getStyleClass().add("slot");
        setMinWidth(0);
        setFillWidth(true);
        focusWithinProperty().addListener((_, _, isIn) -> {
            if (!isIn) {
                desk.model().visit(path);
            }
        });
    }

    /// Draws the value; says whether anything is to be remarked.
    Optional<Remark> show() {
        var remark = desk.model().remark(path);
        desk.value(path).ifPresentOrElse(value -> show(value, remark.isPresent()), () -> hollow(absence));
        error.show(remark);
        return remark;
    }

    private void show(Value value, boolean refused) {
        if (isNull(value)) {
            hollow(Absence.NULL);
        } else {
            var shown = widget();
            shown.show(value);
            shown.refused(refused);
            place(shown.node());
        }
    }

    /// Null where it stands for a value; where any JSON may be, it is written like the rest.
    private boolean isNull(Value value) {
        return value instanceof Value.Null && !(schema instanceof Schema.Any);
    }

    void focus() {
        if (desk.value(path).filter(value -> !isNull(value)).isPresent()) {
            widget().focus();
        } else if (!getChildren().isEmpty()) {
            getChildren().getFirst().requestFocus();
        }
    }

    private Widget widget() {
        var made = widget;
        if (made == null) {
            made = Widgets.of(schema, path, name, desk);
            widget = made;
        }
        return made;
    }

    private void hollow(Absence why) {
        var same = !getChildren().isEmpty()
                && getChildren().getFirst() instanceof Hollow drawn
                && drawn.absence().equals(why);
        if (!same) {
            place(new Hollow(why, name, this::set));
        }
    }

    private void place(Node node) {
        if (getChildren().isEmpty()) {
            getChildren().add(node);
        } else if (!getChildren().getFirst().equals(node)) {
            var focused = getChildren().getFirst().isFocusWithin();
            getChildren().set(0, node);
            if (focused) {
                focus();
            }
        }
    }

    private void set(String typed) {
        desk.model().set(path, desk.model().blank(path));
        focus();
        if (!(getScene().getFocusOwner() instanceof TextField field)) {
            return;
        }
        if (typed.isBlank()) {
            field.selectAll();
        } else {
            field.setText(typed);
            field.end();
        }
    }
}
