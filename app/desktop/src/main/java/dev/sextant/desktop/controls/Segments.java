package dev.sextant.desktop.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One of a few choices, all in sight; the arrow keys move between them. More than five belong in a list.
public final class Segments<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<T> value;

    /// Segments for these choices, `chosen` being one of them.
    public Segments(List<T> choices, T chosen, Function<T, String> words) {
        this.value = new SimpleObjectProperty<>(this, "value", chosen);
        getStyleClass().add("segments");
        setMaxWidth(Region.USE_PREF_SIZE);
        choices.forEach(choice -> getChildren().add(button(choice, words.apply(choice))));
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
        value.addListener((_, _, _) -> mark());
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        mark();
    }

    /// The choice made.
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /// Leaves only those choices that fit; when the one made does not, the first that does is made.
    public void offer(Predicate<T> fits) {
        var offered = new ArrayList<ToggleButton>();
        for (var child : getChildren()) {
            var button = (ToggleButton) child;
            var there = fits.test(choice(button));
            button.setVisible(there);
            button.setManaged(there);
            button.getStyleClass().removeAll("first", "last");
            if (there) {
                offered.add(button);
            }
        }
        offered.getFirst().getStyleClass().add("first");
        offered.getLast().getStyleClass().add("last");
        if (!fits.test(value.get())) {
            value.set(choice(offered.getFirst()));
        }
    }

    @SuppressWarnings("unchecked")
    private T choice(ToggleButton button) {
        return (T) button.getUserData();
    }

    private ToggleButton button(T choice, String words) {
        var button = new ToggleButton(words);
        button.setMnemonicParsing(false);
        button.setUserData(choice);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            value.set(choice);
            mark();
        });
        return button;
    }

    private void mark() {
        for (var child : getChildren()) {
            var button = (ToggleButton) child;
            button.setSelected(value.get().equals(button.getUserData()));
            button.setFocusTraversable(button.isSelected());
        }
    }

    private void move(KeyEvent event) {
        var step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        var next = getChildren().indexOf(group.getSelectedToggle()) + step;
        while (step != 0
                && next > 0
                && next < getChildren().size() - 1
                && !getChildren().get(next).isVisible()) {
            next += step;
        }
        if (step != 0
                && next >= 0
                && next < getChildren().size()
                && getChildren().get(next).isVisible()) {
            var button = (ToggleButton) getChildren().get(next);
            button.fire();
            button.requestFocus();
            event.consume();
        }
    }
}
