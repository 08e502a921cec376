package dev.sextant.desktop.compare;

import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.viewer.Visible;
import java.util.List;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// What a row is about.
final class TitleCell extends TableCell<DiffRow, DiffRow> {
    private static final List<String> STYLES = List.of("fact-title", "head-title", "path-head", "path");

    @Override
    protected void updateItem(@Nullable DiffRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll(STYLES);
        if (empty || row == null) {
            setText(null);
            setTooltip(null);
            return;
        }
        setText(Visible.text(row.title()));
        switch (row) {
            case DiffRow.Fact _ -> dress("fact-title", "");
            case DiffRow.Head(var title, var exact) -> dress(exact ? "path-head" : "head-title", exact ? title : "");
            case DiffRow.Line line -> dress("path", line.at().where());
        }
    }

    private void dress(String style, String whole) {
        getStyleClass().add(style);
        setTooltip(whole.isBlank() ? null : Texts.tip(whole));
    }
}
