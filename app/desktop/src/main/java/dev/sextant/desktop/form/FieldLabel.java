package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A field's name over its type and limits; hovering tells the rest.
final class FieldLabel extends VBox {
    private static final int ONE_LINE = 18;
    private boolean told;

    /// Of a field.
    FieldLabel(Field field, Schema schema, int depth) {
        this(field.name(), Words.line(schema), tip(field, schema), depth);
        if (field.required()) {
            star();
        }
        Styles.toggle(name(), "deprecated", field.has(Notes.Trait.DEPRECATED));
        if (field.has(Notes.Trait.MISSING_TYPE)) {
            lacking();
        }
    }

    /// Of anything with a name, a line under it, and a text for the tooltip.
    FieldLabel(String name, String line, String tip, int depth) {
        getStyleClass().add("field-label");
        Styles.toggle(this, "in-group", depth > 0);
        var title = Texts.label(name.length() > ONE_LINE ? breakable(name) : name, "field-name");
        title.setWrapText(name.length() > ONE_LINE);
        title.setMinHeight(Region.USE_PREF_SIZE);
        var head = new HBox(title);
        head.getStyleClass().add("field-title");
        Styles.toggle(head, "wraps", name.length() > ONE_LINE);
        getChildren().addAll(head, Texts.label(line, "field-type"));
        setOnMouseEntered(_ -> tell(tip));
    }

    private javafx.scene.Node name() {
        return ((HBox) getChildren().getFirst()).getChildren().getFirst();
    }

    /// The contract names its type and nobody gave it.
    private void lacking() {
        var mark = Icon.WARNING.small();
        mark.getStyleClass().add("warn");
        ((HBox) getChildren().getFirst()).getChildren().add(mark);
        ((Label) getChildren().getLast()).setText("its type is missing");
    }

    private void star() {
        var star = Texts.whole(" *", "required");
        star.setAccessibleText("required");
        ((HBox) getChildren().getFirst()).getChildren().add(star);
    }

    /// A tooltip costs as much as a field: it is made when the pointer comes.
    private void tell(String tip) {
        if (!told) {
            told = true;
            var tooltip = Texts.tip(tip);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(420);
            Tooltip.install(this, tooltip);
        }
    }

    private static String tip(Field field, Schema schema) {
        return Stream.of(
                        field.name() + (field.required() ? ", required" : ""),
                        Words.full(schema),
                        traits(field),
                        field.notes().doc())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String traits(Field field) {
        return field.notes().traits().stream()
                .sorted()
                .map(trait -> switch (trait) {
                    case DEPRECATED -> "deprecated";
                    case READ_ONLY -> "set by the server";
                    case IGNORED -> "ignored in requests";
                    case WRITE_ONLY -> "never sent back";
                    case NULLABLE -> "may be null";
                    case SECRET -> "secret";
                    case ISSUED -> "got by Sextant";
                    case MISSING_TYPE -> "its type is missing; what it holds is sent as it is";
                })
                .collect(Collectors.joining(", "));
    }

    /// Long names break behind the joints of their words.
    private static String breakable(String name) {
        var lines = new StringBuilder();
        var length = 0;
        for (var word : name.split("(?<=[_.\\-\\[\\]])(?=.)|(?<=[a-z])(?=[A-Z])", -1)) {
            var breaks = length > 0 && length + word.length() > ONE_LINE;
            lines.append(breaks ? "\n" : "").append(word);
            length = (breaks ? 0 : length) + word.length();
        }
        return lines.toString();
    }
}
