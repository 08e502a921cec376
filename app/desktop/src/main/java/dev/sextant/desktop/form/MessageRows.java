package dev.sextant.desktop.form;

import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The rows of a message, those that show; rows that stay keep their nodes.
final class MessageRows extends VBox implements Part {
    private final Schema.Message message;
    private final Path path;
    private final int depth;
    private final Desk desk;
    private final AddField addField;
    private final Map<String, Part> parts = new HashMap<>();
    private List<String> keys = List.of();

    MessageRows(Schema.Message message, Path path, int depth, Desk desk) {
        this.message = message;
        this.path = path;
        this.depth = depth;
        this.desk = desk;
        this.addField = new AddField(path, desk);
        getStyleClass().add("rows");
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
        var outline = outline();
        var wanted = outline.rows().stream().map(Outline.Row::key).toList();
        if (!wanted.equals(keys) || getChildren().isEmpty()) {
            arrange(outline);
            keys = wanted;
            desk.seen(path).addAll(wanted);
        }
        wanted.forEach(key -> part(key).show());
        addField.show(outline.waiting());
    }

    @Override
    public void focus() {
        keys.stream()
                .map(this::part)
                .filter(part -> !(part instanceof HeadingRow))
                .findFirst()
                .ifPresent(Part::focus);
    }

    @Override
    public Optional<Part> reveal(Path wanted) {
        if (!wanted.isWithin(path) || wanted.equals(path)) {
            return Optional.empty();
        }
        if (wanted.steps().get(path.steps().size()) instanceof Path.Step.Member(var name)
                && desk.seen(path).add(message.field(name).isPresent() ? name : Outline.group(name))) {
            show();
        }
        return keys.stream().flatMap(key -> part(key).reveal(wanted).stream()).findFirst();
    }

    /// What something is to be said about shows, set or not.
    private Outline outline() {
        message.fields().stream()
                .flatMap(field -> Stream.of(field.name(), field.notes().group()))
                .filter(name -> !name.isBlank()
                        && desk.model().remark(path.member(name)).isPresent())
                .map(name -> message.field(name).isPresent() ? name : Outline.group(name))
                .forEach(desk.seen(path)::add);
        var value =
                desk.value(path).orElse(Value.Null.NULL) instanceof Value.Struct struct ? struct : Value.Struct.EMPTY;
        return Outline.of(message, path, value, desk.seen(path));
    }

    private void arrange(Outline outline) {
        var nodes = new ArrayList<Node>();
        for (var row : outline.rows()) {
            nodes.add(parts.computeIfAbsent(row.key(), _ -> Parts.of(row, path, depth, desk))
                    .node());
        }
        nodes.add(addField);
        getChildren().setAll(nodes);
    }

    private Part part(String key) {
        var part = parts.get(key);
        if (part == null) {
            throw new IllegalStateException("no row " + key);
        }
        return part;
    }
}
