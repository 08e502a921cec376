package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Group;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.schema.Field;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A message, a list or a map as a group that folds; what is in it is built when it first opens.
final class GroupRow extends VBox implements Part {
    private static final int FEW = 5;

    private final Schema schema;
    private final Path path;
    private final int depth;
    private final Desk desk;
    private final boolean isPlain;
    private final Group group;
    private final ErrorLine error = new ErrorLine(this);
    private @Nullable Part body;

    GroupRow(Field field, Schema schema, Path path, int depth, Desk desk) {
        this.schema = schema;
        this.path = path;
        this.depth = depth;
        this.desk = desk;
        this.isPlain = !field.required() && field.notes().group().isBlank();
        this.group = new Group(depth == 0 ? field.name() : path.toString(), () -> body().node());
        getChildren().add(group);
        getStyleClass().add("group-row");
        Styles.toggle(group, "deep", depth > 0);
        Styles.toggle(group, "needed", field.required());
        group.actions().addEventHandler(MouseEvent.MOUSE_CLICKED, Event::consume);
        addActions();
        group.openProperty().addListener((_, _, isOpen) -> folded(isOpen));
        group.setOnContextMenuRequested(event -> {
            RowMenu.of(path, desk).show(group, event.getScreenX(), event.getScreenY());
            event.consume();
        });
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
        var isOpen = desk.isOpen(path, startsOpen(value));
        group.openProperty().set(isOpen);
        group.summarize(isOpen ? Summary.open(schema, value) : Summary.of(schema, value));
        Styles.toggle(group, "unset", value.isEmpty());
        var remark = desk.model().remark(path);
        Styles.toggle(group, "invalid", remark.isPresent());
        error.show(remark);
        if (isOpen) {
            body().show();
        }
    }

    @Override
    public void focus() {
        if (group.openProperty().get()) {
            body().focus();
        } else {
            group.getChildren().getFirst().requestFocus();
        }
    }

    @Override
    public Optional<Part> reveal(Path wanted) {
        if (wanted.equals(path)) {
            return Optional.of(this);
        }
        if (!wanted.isWithin(path)) {
            return Optional.empty();
        }
        desk.fold(path, true);
        show();
        return body().reveal(wanted).or(() -> Optional.of(this));
    }

    /// What is required, chosen or short stands open at first, but not deeper than a person sees at a glance.
    private boolean startsOpen(Optional<Value> value) {
        if (value.isEmpty() || depth > 1) {
            return false;
        }
        return switch (value.get()) {
            case Value.Items(var values) -> values.size() <= FEW;
            case Value.Struct(var members) -> schema instanceof Schema.Message ? !isPlain : members.size() <= FEW;
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> false;
        };
    }

    private void folded(boolean isOpen) {
        desk.fold(path, isOpen);
        show();
    }

    private Part body() {
        var made = body;
        if (made == null) {
            made = switch (schema) {
                case Schema.ListOf list -> new ListRows(list, path, depth + 1, desk);
                case Schema.MapOf map -> new MapRows(map, path, depth + 1, desk);
                case Schema.Message message -> new MessageRows(message, path, depth + 1, desk);
                case Schema.Scalar _, Schema.Enumeration _, Schema.OneOf _, Schema.Ref _, Schema.Any _ ->
                    throw new IllegalStateException("no group is drawn for " + schema);
            };
            body = made;
        }
        return made;
    }

    private void addActions() {
        var actions = group.actions().getChildren();
        if (schema instanceof Schema.Message) {
            actions.add(new IconButton(Icon.COPY, "Copy as JSON", () -> RowMenu.copy(path, desk)).tight());
        } else {
            actions.add(new IconButton(
                            Icon.ADD, schema instanceof Schema.MapOf ? "Add a member" : "Add an element", this::add)
                    .tight());
        }
        var more = new IconButton(Icon.MORE, "More for " + path, () -> {}).tight();
        more.setOnAction(_ -> RowMenu.of(path, desk).show(more, Side.BOTTOM, 0, 0));
        actions.add(more);
    }

    private void add() {
        desk.fold(path, true);
        desk.model().add(path).ifPresent(added -> reveal(added).ifPresent(Part::focus));
    }
}
