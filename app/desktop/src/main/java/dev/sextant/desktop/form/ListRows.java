package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The elements of a list, so many at a time that a long one opens as fast as a short one.
final class ListRows extends VBox implements Part {
    private static final int PAGE = 50;

    private final Schema.ListOf list;
    private final Path path;
    private final int depth;
    private final Desk desk;
    private final List<Part> elements = new ArrayList<>();
    private final Button add;
    private final Button more;
    private int limit = PAGE;

    ListRows(Schema.ListOf list, Path path, int depth, Desk desk) {
        this.list = list;
        this.path = path;
        this.depth = depth;
        this.desk = desk;
        this.add = Buttons.quiet(Icon.ADD, "Add element", this::add);
        this.more = Buttons.quiet("", this::extend);
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
        var size = size();
        var shown = Math.min(size, limit);
        while (elements.size() < shown) {
            elements.add(element(elements.size()));
        }
        while (elements.size() > shown) {
            elements.removeLast();
        }
        var nodes = new ArrayList<Node>(elements.stream().map(Part::node).toList());
        more.setText("Show %d more of %d".formatted(Math.min(PAGE, size - shown), size));
        nodes.add(size > shown ? more : add);
        if (!nodes.equals(getChildren())) {
            getChildren().setAll(nodes);
        }
        elements.forEach(Part::show);
    }

    @Override
    public void focus() {
        if (elements.isEmpty()) {
            add.requestFocus();
        } else {
            elements.getFirst().focus();
        }
    }

    @Override
    public Optional<Part> reveal(Path wanted) {
        if (!wanted.isWithin(path) || wanted.equals(path)) {
            return Optional.empty();
        }
        if (wanted.steps().get(path.steps().size()) instanceof Path.Step.Element(var index) && index >= limit) {
            limit = index + PAGE;
            show();
        }
        return elements.stream()
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

    private void extend() {
        limit += PAGE;
        show();
    }
}
