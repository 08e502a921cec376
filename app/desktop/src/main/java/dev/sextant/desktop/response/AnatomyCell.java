package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Texts;
import dev.sextant.schema.Anatomy;
import dev.sextant.schema.Json;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A field of a binary message on one row: number, name, what it holds, wire type, where it lies.
final class AnatomyCell extends ListCell<Anatomy.Part> {
    private static final int DEEPEST = 16;
    private static final double STEP = 14;
    private static final int LONGEST = 200;

    private final Region indent = new Region();
    private final Label number = Texts.whole("", "hint", "code", "stream-number");
    private final Label name = Texts.whole("", "code", "strong");
    private final Label content = Texts.label("", "code", "anatomy-content");
    private final Label wire = Texts.whole("", "hint", "code");
    private final Label place = Texts.whole("", "hint", "code", "stream-after");
    private final HBox row = new HBox(number, indent, name, content, wire, place);

    AnatomyCell() {
        row.getStyleClass().add("stream-row");
        row.setMinWidth(0);
        row.setPrefWidth(0);
        content.setMinWidth(0);
        content.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(content, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(Anatomy.@Nullable Part part, boolean empty) {
        super.updateItem(part, empty);
        if (empty || part == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        var meaning = part.meaning();
        var width = Math.min(part.depth(), DEEPEST) * STEP;
        indent.setMinWidth(width);
        indent.setPrefWidth(width);
        number.setText(Integer.toString(part.number()));
        name.setText(meaning.name().isBlank() ? "not in the contract" : meaning.name());
        content.setText(text(meaning));
        wire.setText(part.place().wire().name().toLowerCase(Locale.ROOT));
        place.setText("at " + part.place().offset());
        setAccessibleText("%d %s %s, %s at byte %d"
                .formatted(
                        part.number(),
                        name.getText(),
                        content.getText(),
                        wire.getText(),
                        part.place().offset()));
        setGraphic(row);
    }

    private static String text(Anatomy.Meaning meaning) {
        var held = switch (meaning.content()) {
            case Anatomy.Content.Leaf(var value) -> Json.compact(value);
            case Anatomy.Content.Nested() ->
                meaning.type().substring(meaning.type().lastIndexOf('.') + 1);
        };
        var brief = held.length() > LONGEST ? held.substring(0, LONGEST) + "…" : held;
        return meaning.remark().isBlank() ? brief : brief + "  " + meaning.remark();
    }
}
