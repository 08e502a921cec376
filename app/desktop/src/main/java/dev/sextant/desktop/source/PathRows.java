package dev.sextant.desktop.source;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Files or folders, each with a way to take it out, and a button that adds one.
final class PathRows extends VBox {
    private static final double GAP = 4;

    private final VBox rows = new VBox(GAP);
    private final Icon icon;
    private final Consumer<String> remove;

    /// Rows under an icon; the button says `verb` and does `add`.
    PathRows(Icon icon, String verb, Runnable add, Consumer<String> remove) {
        super(GAP);
        this.icon = icon;
        this.remove = remove;
        getChildren().setAll(rows, Buttons.quiet(Icon.ADD, verb, add));
    }

    void show(List<String> paths) {
        rows.getChildren().setAll(paths.stream().map(this::row).toList());
        rows.setVisible(!paths.isEmpty());
        rows.setManaged(!paths.isEmpty());
    }

    private Node row(String path) {
        var out = new IconButton(Icon.CLOSE, "Leave out " + path, () -> remove.accept(path)).tight();
        var row = new HBox(8, icon.inButton(), Texts.code(path), new Spacer(), out);
        row.getStyleClass().add("address-row");
        return row;
    }
}
