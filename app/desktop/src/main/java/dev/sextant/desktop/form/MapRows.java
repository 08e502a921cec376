package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The members of a map, each with a name that can be changed, so many at a time.
final class MapRows extends VBox implements Part {
    private static final int PAGE = 50;

    private final Schema.MapOf map;
    private final Path path;
    private final int depth;
    private final Desk desk;
    private final Map<String, MemberRow> members = new HashMap<>();
    private final Button more;
    private final Button add;
    private List<String> names = List.of();
    private int limit = PAGE;

    MapRows(Schema.MapOf map, Path path, int depth, Desk desk) {
        this.map = map;
        this.path = path;
        this.depth = depth;
        this.desk = desk;
        this.more = Buttons.quiet("", this::extend);
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
        var all = desk.value(path).orElse(Value.Null.NULL) instanceof Value.Struct(var held)
                ? List.copyOf(held.keySet())
                : List.<String>of();
        names = all.subList(0, Math.min(all.size(), limit));
        members.keySet().retainAll(names);
        var nodes = new ArrayList<Node>();
        for (var name : names) {
            nodes.add(members.computeIfAbsent(name, key -> new MemberRow(map, path, key, depth, desk, this::goOn))
                    .node());
        }
        more.setText("Show %d more of %d".formatted(Math.min(PAGE, all.size() - names.size()), all.size()));
        if (all.size() > names.size()) {
            nodes.add(more);
        } else if (all.isEmpty()) {
            nodes.add(add);
        }
        if (!nodes.equals(getChildren())) {
            getChildren().setAll(nodes);
        }
        members.values().forEach(Part::show);
    }

    @Override
    public void focus() {
        if (names.isEmpty()) {
            add.requestFocus();
        } else {
            Optional.ofNullable(members.get(names.getFirst())).ifPresent(Part::focus);
        }
    }

    @Override
    public Optional<Part> reveal(Path wanted) {
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

    private void extend() {
        limit += PAGE;
        show();
    }
}
