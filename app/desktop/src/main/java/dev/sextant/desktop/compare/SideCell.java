package dev.sextant.desktop.compare;

import dev.sextant.desktop.compare.DiffCell.Mark;
import dev.sextant.desktop.controls.Chip;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import dev.sextant.desktop.viewer.Visible;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// What one side has: a sign, the value and a colour; a status is a chip.
final class SideCell extends TableCell<DiffRow, DiffCell> {
    private static final List<String> STYLES =
            Arrays.stream(Mark.values()).map(Mark::style).toList();

    @Override
    protected void updateItem(@Nullable DiffCell cell, boolean empty) {
        super.updateItem(cell, empty);
        getStyleClass().removeAll(STYLES);
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphic(null);
        setTooltip(null);
        if (empty || cell == null) {
            setText(null);
            return;
        }
        var words = Visible.text(cell.words()).replace('\n', ' ');
        setTooltip(Texts.tip(words));
        setAccessibleText(words);
        if (cell.tone().isPresent()) {
            var tone = cell.tone().get();
            setText(cell.mark().sign());
            setGraphic(chip(tone, Visible.text(cell.text())));
        } else {
            setText(words);
            getStyleClass().add(cell.mark().style());
        }
    }

    private static Chip chip(Tone tone, String words) {
        var chip = new Chip(tone, icon(tone), words);
        chip.setMinWidth(0);
        chip.getStyleClass().add("code");
        return chip;
    }

    private static Icon icon(Tone tone) {
        return switch (tone) {
            case OK -> Icon.CHECK;
            case INFO -> Icon.OPEN_STREAM;
            case WARN -> Icon.WARNING;
            case BAD -> Icon.CLOSE;
            case NEUTRAL -> Icon.NOTE;
        };
    }
}
