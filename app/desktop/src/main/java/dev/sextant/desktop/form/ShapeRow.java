package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.PresenceMark;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A place that may have one of several shapes: which one, and the value drawn by it.
final class ShapeRow extends VBox implements Part {
    private final Schema.OneOf oneOf;
    private final Path path;
    private final int depth;
    private final Desk desk;
    private final PickRow pick;
    private final ErrorLine error = new ErrorLine(this);
    private int shape = -1;
    private @Nullable Part content;

    ShapeRow(Field field, Schema.OneOf oneOf, Path path, int depth, Desk desk) {
        this.oneOf = oneOf;
        this.path = path;
        this.depth = depth;
        this.desk = desk;
        this.pick = new PickRow(new FieldLabel(field, oneOf, depth), labels(), this::pick);
        getStyleClass().add("rows");
        getChildren().add(pick);
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
        var value = desk.value(path);
        var now = value.map(held -> desk.model().shape(path, oneOf, held)).orElse(-1);
        if (now != shape) {
            shape = now;
            content = now < 0 ? null : content(now);
            getChildren().setAll(content == null ? List.of(pick) : List.of(pick, content.node()));
        }
        var remark = desk.model().remark(path);
        var present = value.isPresent() ? PresenceMark.State.SET : PresenceMark.State.UNSET;
        pick.show(now + 1, remark.isPresent() ? PresenceMark.State.INVALID : present);
        error.show(content == null ? remark : Optional.empty());
        if (content != null) {
            content.show();
        }
    }

    @Override
    public void focus() {
        if (content == null) {
            pick.focus();
        } else {
            content.focus();
        }
    }

    @Override
    public Optional<Part> reveal(Path wanted) {
        if (content == null || wanted.equals(path)) {
            return wanted.equals(path) ? Optional.of(this) : Optional.empty();
        }
        return content.reveal(wanted);
    }

    /// The chosen shape stands open, like the chosen member of a oneof.
    private Part content(int index) {
        var choice = oneOf.choices().get(index);
        var name = choice.label().isBlank() ? "value" : choice.label();
        var shown =
                Field.body(name, choice.schema(), Field.Presence.OPTIONAL, Notes.NONE.withGroup(oneOf.name() + " "));
        return Parts.of(shown, path, depth, desk);
    }

    private List<String> labels() {
        var labels = new ArrayList<String>();
        labels.add("none");
        oneOf.choices()
                .forEach(choice -> labels.add(choice.label().isBlank() ? Words.type(choice.schema()) : choice.label()));
        return labels;
    }

    private void pick(int index) {
        if (index == 0) {
            desk.model().clear(path);
        } else {
            desk.fold(path, true);
            desk.model().reshape(path, oneOf, index - 1);
        }
    }
}
