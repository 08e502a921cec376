package dev.sextant.desktop.form;

import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The rows of a message, those that show, an excerpt of them where they are many; rows that stay keep their nodes.
final class MessageRows extends VBox implements Part {
    private final Schema.Message message;
    private final Path path;
    private final int depth;
    private final Desk desk;
    private final AddField addField;
    private final Map<String, Part> parts = new HashMap<>();
    private final Excerpt excerpt = new Excerpt(this::goTo);
    private List<Outline.Row> rows = List.of();
    private List<String> drawn = List.of();

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
        rows = outline.rows();
        excerpt.resize(rows.size());
        var wanted = rows.subList(excerpt.from(), excerpt.to());
        var keys = wanted.stream().map(Outline.Row::key).toList();
        if (!keys.equals(drawn) || getChildren().isEmpty()) {
            drawn = keys;
            arrange(wanted);
            rows.forEach(row -> desk.seen(path).add(row.key()));
        }
        drawn.forEach(key -> part(key).show());
        addField.show(outline.waiting());
    }

    @Override
    public void focus() {
        drawn.stream()
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
        for (var index = 0; index < rows.size(); index++) {
            if (place(rows.get(index)).filter(wanted::isWithin).isPresent() && excerpt.include(index)) {
                show();
            }
        }
        return drawn.stream().flatMap(key -> part(key).reveal(wanted).stream()).findFirst();
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

    private void arrange(List<Outline.Row> wanted) {
        parts.keySet().retainAll(Set.copyOf(drawn));
        var nodes = excerpt.framed(wanted.stream()
                .map(row -> parts.computeIfAbsent(row.key(), _ -> Parts.of(row, path, depth, desk))
                        .node())
                .toList());
        nodes.add(addField);
        getChildren().setAll(nodes);
    }

    private void goTo(int index) {
        show();
        rows.subList(index, rows.size()).stream()
                .flatMap(row -> place(row).stream())
                .findFirst()
                .ifPresent(desk::guide);
    }

    private Optional<Path> place(Outline.Row row) {
        return switch (row) {
            case Outline.Row.One one -> Optional.of(one.path());
            case Outline.Row.Choice choice -> Optional.of(path.member(choice.group()));
            case Outline.Row.Unknown unknown -> Optional.of(unknown.path());
            case Outline.Row.Heading _ -> Optional.empty();
        };
    }

    private Part part(String key) {
        var part = parts.get(key);
        if (part == null) {
            throw new IllegalStateException("no row " + key);
        }
        return part;
    }
}
