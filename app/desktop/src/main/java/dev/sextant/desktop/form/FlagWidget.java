package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Segments;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.List;
import javafx.scene.Node;

/// True or false, both in sight; another value, such as a variable, shows neither.
final class FlagWidget implements Widget {
    private static final Value FALSE = new Value.Bool(false);

    private final Segments<Value> segments;
    private boolean showing;

    FlagWidget(Path path, String name, Desk desk) {
        segments = new Segments<>(
                List.of(FALSE, new Value.Bool(true)),
                FALSE,
                value -> Boolean.toString(value.equals(new Value.Bool(true))));
        segments.setAccessibleText(name);
        segments.valueProperty().addListener((_, _, value) -> {
            if (!showing) {
                desk.model().set(path, value);
            }
        });
    }

    @Override
    public Node node() {
        return segments;
    }

    @Override
    public void show(Value value) {
        showing = true;
        segments.valueProperty().set(value);
        showing = false;
    }

    @Override
    public void refused(boolean isRefused) {
        Styles.toggle(segments, "invalid", isRefused);
    }

    @Override
    public void focus() {
        segments.getChildren().stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
