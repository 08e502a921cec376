package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Chooser;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Option;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Counts the fields of a message that are not set and adds the one a person names.
final class AddField extends HBox {
    private final Path message;
    private final Desk desk;
    private final Button button = Buttons.quiet(Icon.ADD, "Add field", this::open);
    private final Label count = Texts.label("", "faint", "fact");
    private List<Field> waiting = List.of();

    AddField(Path message, Desk desk) {
        this.message = message;
        this.desk = desk;
        getStyleClass().add("add-field");
        getChildren().addAll(button, count);
    }

    void show(List<Field> fields) {
        waiting = fields;
        setVisible(!fields.isEmpty());
        setManaged(!fields.isEmpty());
        count.setText(fields.size() == 1 ? "1 optional field not set" : fields.size() + " optional fields not set");
        button.setAccessibleText("Add field, " + count.getText());
    }

    private void open() {
        new Chooser<>(button, waiting.stream().map(this::option).toList(), this::add).open("", Optional.empty());
    }

    private Option<Field> option(Field field) {
        var group = field.notes().group();
        var side = Words.type(desk.deref(field.schema())) + (group.isBlank() ? "" : " · oneof " + group);
        return new Option<>(field, field.name(), side, field.notes().doc(), field.has(Notes.Trait.DEPRECATED));
    }

    private void add(Field field) {
        desk.add(message, field);
    }
}
