package dev.sextant.desktop.shell;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Keys;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the keys do, on one sheet.
final class KeySheet extends VBox {
    KeySheet(Runnable done) {
        getStyleClass().add("key-sheet");
        var rows = new VBox();
        rows.getStyleClass().add("key-rows");
        for (var keys : Keys.values()) {
            var row = new HBox(Texts.label(keys.title()), new Spacer(), Texts.keyCap(keys.cap()));
            row.getStyleClass().add("key-row");
            rows.getChildren().add(row);
        }
        var foot = new HBox(new Spacer(), Buttons.plain("Close", done));
        foot.getStyleClass().add("popover-foot");
        getChildren().setAll(Texts.label("Keys", "section-head"), rows, foot);
    }
}
