package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.PresenceMark;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A member of a map: its name, its value, and a cross that removes it. The name is taken by Enter or on leaving.
final class MemberRow extends VBox implements Part {
    private static final Absence ABSENT = new Absence(PresenceMark.State.UNSET, "not set");

    private final Path map;
    private final String name;
    private final Desk desk;
    private final Consumer<String> renamed;
    private final TextField key = new TextField();
    private final Optional<Slot> slot;
    private final Optional<Part> group;

    MemberRow(Schema.MapOf schema, Path map, String name, int depth, Desk desk, Consumer<String> renamed) {
        this.renamed = renamed;
        this.map = map;
        this.name = name;
        this.desk = desk;
        var value = desk.deref(schema.value());
        this.slot = isLeaf(value)
                ? Optional.of(new Slot(value, path(), "value of " + name, ABSENT, desk))
                : Optional.empty();
        this.group = slot.isPresent()
                ? Optional.empty()
                : Optional.of(
                        Parts.of(Field.body(name, value, Field.Presence.OPTIONAL, Notes.NONE), path(), depth, desk));
        getStyleClass().add("member");
        getChildren().add(line());
        group.ifPresent(part -> getChildren().add(part.node()));
        key.setText(name);
        key.setPromptText("name");
        key.setAccessibleText("Name of a member of " + map);
        key.getStyleClass().add("member-key");
        key.setOnAction(_ -> rename());
        key.focusedProperty().addListener((_, _, isIn) -> {
            if (!isIn) {
                rename();
            }
        });
    }

    @Override
    public Path path() {
        return map.member(name);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show() {
        var taken = desk.model().remark(path()).filter(remark -> remark.origin() == Remark.Origin.INPUT);
        Styles.toggle(key, "invalid", taken.isPresent() && !key.getText().equals(name));
        slot.ifPresent(Slot::show);
        group.ifPresent(Part::show);
    }

    @Override
    public void focus() {
        key.requestFocus();
        key.selectAll();
    }

    @Override
    public Optional<Part> reveal(Path wanted) {
        return wanted.equals(path()) ? Optional.of(this) : group.flatMap(part -> part.reveal(wanted));
    }

    private HBox line() {
        var remove =
                new IconButton(Icon.CLOSE, "Remove " + name, () -> desk.model().clear(path()));
        var line = new HBox(key);
        line.getStyleClass().add("member-row");
        slot.ifPresent(held -> {
            HBox.setHgrow(held, Priority.ALWAYS);
            line.getChildren().add(held);
        });
        line.getChildren().add(remove);
        return line;
    }

    /// Where the focus has gone on to the value, it goes on to the value of the row that takes this one's place.
    private void rename() {
        if (!key.getText().equals(name) && desk.value(path()).isPresent()) {
            var goesOn = isFocusWithin() && !key.isFocused();
            desk.model().rename(map, name, key.getText());
            if (goesOn) {
                renamed.accept(key.getText());
            }
        }
    }

    void focusValue() {
        slot.ifPresentOrElse(Slot::focus, () -> group.ifPresent(Part::focus));
    }

    private static boolean isLeaf(Schema schema) {
        return switch (schema) {
            case Schema.Scalar _, Schema.Enumeration _, Schema.Any _, Schema.Ref _ -> true;
            case Schema.Message _, Schema.ListOf _, Schema.MapOf _, Schema.OneOf _ -> false;
        };
    }
}
