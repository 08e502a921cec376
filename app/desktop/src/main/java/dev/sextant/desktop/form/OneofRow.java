package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.PresenceMark;
import dev.sextant.schema.Field;
import dev.sextant.schema.Path;
import java.util.stream.Stream;
import javafx.scene.Node;

/// Which member of a oneof is set, or none; the member itself has a row of its own below.
final class OneofRow implements Part {
    private final Path message;
    private final Path path;
    private final Outline.Row.Choice choice;
    private final Desk desk;
    private final PickRow row;

    OneofRow(Outline.Row.Choice choice, Path message, int depth, Desk desk) {
        this.choice = choice;
        this.message = message;
        this.path = message.member(choice.group());
        this.desk = desk;
        var label = new FieldLabel(choice.group(), "oneof · choose one", "At most one of these is set.", depth);
        var names = Stream.concat(Stream.of("none"), choice.members().stream().map(Field::name))
                .toList();
        this.row = new PickRow(label, names, this::pick);
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show() {
        var chosen = 0;
        for (var index = 0; index < choice.members().size() && chosen == 0; index++) {
            chosen = isSet(choice.members().get(index)) ? index + 1 : 0;
        }
        row.show(chosen, chosen == 0 ? PresenceMark.State.UNSET : PresenceMark.State.SET);
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
