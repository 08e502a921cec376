package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.PresenceMark;
import dev.sextant.schema.Field;
import dev.sextant.schema.Path;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Which member of a oneof is set, or none; the member itself has a row of its own below.
final class OneofRow implements Part {
    private final Path message;
    private final Path path;
    private final Outline.Row.Choice choice;
    private final Desk desk;
    private final PickRow row;
    private final VBox box;
    private final ErrorLine error;

    OneofRow(Outline.Row.Choice choice, Path message, int depth, Desk desk) {
        this.choice = choice;
        this.message = message;
        this.path = message.member(choice.group());
        this.desk = desk;
        var label = new FieldLabel(choice.group(), "oneof · choose one", "At most one of these is set.", depth);
        var names = Stream.concat(Stream.of("none"), choice.members().stream().map(Field::name))
                .toList();
        this.row = new PickRow(label, names, this::pick);
        this.box = new VBox(row);
        this.error = new ErrorLine(box);
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show() {
        var chosen = 0;
        for (var index = 0; index < choice.members().size() && chosen == 0; index++) {
            chosen = isSet(choice.members().get(index)) ? index + 1 : 0;
        }
        var remark = desk.model().remark(path);
        var present = chosen == 0 ? PresenceMark.State.UNSET : PresenceMark.State.SET;
        row.show(chosen, remark.isPresent() ? PresenceMark.State.INVALID : present);
        error.show(remark);
    }

    @Override
    public void focus() {
        row.focus();
    }

    private boolean isSet(Field field) {
        return desk.value(message.member(field.name())).isPresent();
    }

    private void pick(int index) {
        var member = index <= 0 ? "" : choice.members().get(index - 1).name();
        if (!member.isBlank()) {
            desk.fold(message.member(member), true);
        }
        desk.model().choose(message, choice.group(), member);
    }
}
