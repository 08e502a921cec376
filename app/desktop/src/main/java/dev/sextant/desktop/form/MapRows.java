package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The members of a map, each with a name that can be changed; an excerpt of them where there are many.
final class MapRows extends VBox implements Part {
    private final Schema.MapOf map;
    private final Path path;
    private final int depth;
    private final Desk desk;
    private final Map<String, MemberRow> members = new HashMap<>();
    private final Button add;
    private final Excerpt excerpt = new Excerpt(this::goTo);
    private List<String> names = List.of();

    MapRows(Schema.MapOf map, Path path, int depth, Desk desk) {
        this.map = map;
        this.path = path;
        this.depth = depth;
        this.desk = desk;
        this.add = Buttons.quiet(Icon.ADD, "Add member", this::add);
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
        names = desk.value(path).orElse(Value.Null.NULL) instanceof Value.Struct(var held)
                ? List.copyOf(held.keySet())
                : List.of();
        excerpt.resize(names.size());
        var shown = drawn();
        members.keySet().retainAll(Set.copyOf(shown));
        var nodes = excerpt.framed(
                shown.stream().<Node>map(name -> member(name).node()).toList());
        if (names.isEmpty()) {
            nodes.add(add);
        }
        if (!nodes.equals(getChildren())) {
            getChildren().setAll(nodes);
        }
        members.values().forEach(Part::show);
    }

    private List<String> drawn() {
        return names.subList(excerpt.from(), excerpt.to());
    }

    private MemberRow member(String name) {
        return members.computeIfAbsent(name, key -> new MemberRow(map, path, key, depth, desk, this::goOn));
    }

    @Override
    public void focus() {
        if (names.isEmpty()) {
            add.requestFocus();
        } else {
            Optional.ofNullable(members.get(drawn().getFirst())).ifPresent(Part::focus);
        }
    }

    @Override
    public Optional<Part> reveal(Path wanted) {
        if (!wanted.isWithin(path) || wanted.equals(path)) {
            return Optional.empty();
        }
        if (wanted.steps().get(path.steps().size()) instanceof Path.Step.Member(var name)
                && names.contains(name)
                && excerpt.include(names.indexOf(name))) {
            show();
        }
        return members.values().stream()
                .flatMap(member -> member.reveal(wanted).stream())
                .findFirst();
    }

    private void add() {
        desk.model().add(path).flatMap(this::reveal).ifPresent(Part::focus);
    }

    private void goOn(String name) {
        Optional.ofNullable(members.get(name)).ifPresent(MemberRow::focusValue);
    }

    private void goTo(int index) {
        show();
        desk.guide(path.member(names.get(index)));
    }
}
