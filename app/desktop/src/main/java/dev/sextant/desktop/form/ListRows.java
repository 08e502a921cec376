package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The elements of a list, an excerpt of them where it is long.
final class ListRows extends VBox implements Part {
    private final Schema.ListOf list;
    private final Path path;
    private final int depth;
    private final Desk desk;
    private final Map<Integer, Part> elements = new TreeMap<>();
    private final Button add;
    private final Excerpt excerpt = new Excerpt(this::goTo);

    ListRows(Schema.ListOf list, Path path, int depth, Desk desk) {
        this.list = list;
        this.path = path;
        this.depth = depth;
        this.desk = desk;
        this.add = Buttons.quiet(Icon.ADD, "Add element", this::add);
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
        excerpt.resize(size());
        elements.keySet().removeIf(index -> index < excerpt.from() || index >= excerpt.to());
        for (var index = excerpt.from(); index < excerpt.to(); index++) {
            elements.computeIfAbsent(index, this::element);
        }
        var nodes = excerpt.framed(elements.values().stream().map(Part::node).toList());
        if (excerpt.atEnd()) {
            nodes.add(add);
        }
        if (!nodes.equals(getChildren())) {
            getChildren().setAll(nodes);
        }
        elements.values().forEach(Part::show);
    }

    @Override
    public void focus() {
        if (elements.isEmpty()) {
            add.requestFocus();
        } else {
            elements.values().iterator().next().focus();
        }
    }

    @Override
    public Optional<Part> reveal(Path wanted) {
        if (!wanted.isWithin(path) || wanted.equals(path)) {
            return Optional.empty();
        }
        if (wanted.steps().get(path.steps().size()) instanceof Path.Step.Element(var index)
                && index < size()
                && excerpt.include(index)) {
            show();
        }
        return elements.values().stream()
                .flatMap(element -> element.reveal(wanted).stream())
                .findFirst();
    }

    private int size() {
        return desk.value(path).orElse(Value.Null.NULL) instanceof Value.Items(var values) ? values.size() : 0;
    }

    private Part element(int index) {
        return ElementRow.of(list.element(), path.element(index), depth, desk);
    }

    private void add() {
        desk.model().add(path).flatMap(this::reveal).ifPresent(Part::focus);
    }

    private void goTo(int index) {
        show();
        desk.guide(path.element(index));
    }
}
