package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Chooser;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Option;
import dev.sextant.desktop.controls.PresenceMark;
import dev.sextant.desktop.controls.Segments;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A row to pick one of several in: segments while they are few and short, else a list.
final class PickRow extends HBox {
    private static final int MOST_SEGMENTS = 5;
    /// Characters that fit into segments of the narrowest form.
    private static final int MOST_CHARACTERS = 22;

    private final List<String> choices;
    private final IntConsumer picked;
    private final PresenceMark mark = new PresenceMark(PresenceMark.State.UNSET);
    private final Label now = Texts.code("");
    private final Node control;
    private final Segments<String> segments;
    private boolean showing;

    PickRow(FieldLabel label, List<String> choices, IntConsumer picked) {
        this.choices = choices;
        this.picked = picked;
        this.segments = new Segments<>(choices, choices.getFirst(), choice -> choice);
        this.control = isShort() ? segments : list();
        segments.valueProperty().addListener((_, _, choice) -> {
            if (!showing) {
                picked.accept(choices.indexOf(choice));
            }
        });
        getStyleClass().add("field-row");
        getChildren().addAll(label, mark, control);
        HBox.setHgrow(control, Priority.ALWAYS);
    }

    /// Shows a choice by its index.
    void show(int index, PresenceMark.State state) {
        mark.show(state);
        now.setText(choices.get(index));
        showing = true;
        segments.valueProperty().set(choices.get(index));
        showing = false;
    }

    void focus() {
        if (control == segments) {
            segments.getChildren().stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        } else {
            control.requestFocus();
        }
    }

    private boolean isShort() {
        return choices.size() <= MOST_SEGMENTS
                && choices.stream().mapToInt(String::length).sum() <= MOST_CHARACTERS;
    }

    private Node list() {
        var frame = new Opener();
        frame.opens(typed -> {
            var options = IntStream.range(0, choices.size())
                    .mapToObj(index -> new Option<>(index, choices.get(index), "", "", false))
                    .toList();
            new Chooser<>(frame, options, picked::accept)
                    .open(typed, Optional.of(options.get(Math.max(0, choices.indexOf(now.getText())))));
        });
        now.setMinWidth(0);
        frame.getChildren().addAll(now, new Spacer(), Icon.DOWN.inButton());
        return frame;
    }
}
