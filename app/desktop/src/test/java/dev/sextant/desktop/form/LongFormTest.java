package dev.sextant.desktop.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.Robot;
import dev.sextant.desktop.fx.Background;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import dev.sextant.themes.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Forms of ten thousand rows: what is drawn stays a few screens, and every row can be reached and changed.
final class LongFormTest {
    private static final int MANY = 10_000;
    private static final int MOST_NODES = 6_000;

    private final Robot robot = Robot.start();

    /// What may be long.
    enum Lengthy {
        LIST("words[7000]", "words[9999]"),
        MAP("by_name.k7000", "by_name.k9999"),
        MESSAGE("f7000", "f9999"),
        GROUPS("nested[7000].text", "nested[9999].text");

        private final String middle;
        private final String last;

        Lengthy(String middle, String last) {
            this.middle = middle;
            this.last = last;
        }
    }

    @ParameterizedTest
    @EnumSource(Lengthy.class)
    void fewRowsAreDrawnAndAnyIsReached(Lengthy kind) {
        var form = show(kind);
        assertTrue(nodes() < MOST_NODES, nodes() + " nodes at first");

        for (var place : List.of(kind.middle, kind.last, kind.middle)) {
            var field = reveal(place);
            assertTrue(nodes() < MOST_NODES, nodes() + " nodes at " + place);
            robot.fill(field, "changed");
            assertEquals(new Value.Text("changed"), at(form, place));
        }
    }

    @Test
    void buttonsGoOnAndBackWithoutDrawingMore() {
        show(Lengthy.LIST);
        reveal("words[0]");
        for (var press = 0; press < 8; press++) {
            click("more of");
            assertTrue(nodes() < MOST_NODES, nodes() + " nodes");
        }
        assertEquals("w400", shown());
        for (var press = 0; press < 5; press++) {
            click("before, of");
        }
        assertEquals("w0", shown());
        assertTrue(nodes() < MOST_NODES, nodes() + " nodes");
    }

    /// The text that has the focus.
    private String shown() {
        return robot.run(() -> ((TextField) robot.stage().getScene().getFocusOwner()).getText());
    }

    private void click(String words) {
        robot.run(() -> {
            all().filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .filter(button ->
                            button.getText() != null && button.getText().contains(words))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
        robot.settle();
    }

    private FormModel show(Lengthy kind) {
        var form = Samples.form(message(kind), dev.sextant.schema.Json.compact(value(kind)));
        robot.show(() -> new FormView(form, new Background(Runnable::run)), 488, 640, Theme.LIGHT);
        return form;
    }

    private Node reveal(String place) {
        var view = (FormView) robot.find(".form-pane");
        var row = robot.run(() -> view.reveal(Path.parse(place)).orElseThrow());
        robot.settle();
        var fields = robot.run(() -> row.lookupAll(".text-field").stream().toList());
        return fields.getLast();
    }

    private Value at(FormModel form, String place) {
        return robot.run(() -> Path.parse(place).in(form.value()).orElseThrow());
    }

    private int nodes() {
        return robot.run(() -> (int) all().count());
    }

    private java.util.stream.Stream<Node> all() {
        return robot.stage().getScene().getRoot().lookupAll("*").stream();
    }

    private static Schema.Message message(Lengthy kind) {
        var names = switch (kind) {
            case MESSAGE -> IntStream.range(0, MANY).mapToObj(i -> "f" + i).toList();
            case LIST, MAP, GROUPS -> List.<String>of();
        };
        var fields = new ArrayList<Field>();
        names.forEach(name -> fields.add(field(name, Samples.TEXT)));
        switch (kind) {
            case LIST -> fields.add(field("words", new Schema.ListOf(Samples.TEXT, List.of())));
            case MAP -> fields.add(field("by_name", new Schema.MapOf(Samples.TEXT, Samples.TEXT, List.of())));
            case GROUPS ->
                fields.add(field(
                        "nested",
                        new Schema.ListOf(
                                new Schema.Message("acme.Row", "", List.of(field("text", Samples.TEXT)), false),
                                List.of())));
            case MESSAGE -> {}
        }
        return new Schema.Message("acme.Lengthy", "", fields, false);
    }

    private static Field field(String name, Schema schema) {
        return Field.body(name, schema, Field.Presence.OPTIONAL, Notes.NONE);
    }

    private static Value.Struct value(Lengthy kind) {
        return switch (kind) {
            case LIST ->
                Value.Struct.EMPTY.with(
                        "words",
                        new Value.Items(IntStream.range(0, MANY)
                                .<Value>mapToObj(i -> new Value.Text("w" + i))
                                .toList()));
            case MAP -> Value.Struct.EMPTY.with("by_name", members("k"));
            case MESSAGE -> members("f");
            case GROUPS ->
                Value.Struct.EMPTY.with(
                        "nested",
                        new Value.Items(IntStream.range(0, MANY)
                                .<Value>mapToObj(i -> Value.Struct.EMPTY.with("text", new Value.Text("w" + i)))
                                .toList()));
        };
    }

    private static Value.Struct members(String prefix) {
        var members = new LinkedHashMap<String, Value>();
        IntStream.range(0, MANY).forEach(i -> members.put(prefix + i, new Value.Text("w" + i)));
        return new Value.Struct(members);
    }
}
