package dev.sextant.desktop.viewer;

import dev.sextant.body.BodyText;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.fx.FxBridge;
import dev.sextant.exchange.Body;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// What can be done with a body by the right mouse button.
final class BodyMenu extends ContextMenu {
    private final BodyView view;
    private final Background background = new Background(FxBridge.thread());

    BodyMenu(BodyView view) {
        this.view = view;
        var value = item("Copy value as it came", "", view::copyValue);
        var nested = item("Open as JSON", "", view::openNested);
        var paths = PathMenu.items(BodyView::toClipboard, view::path);
        getItems()
                .setAll(
                        item("Copy", "Shortcut+C", view::copySelection),
                        item("Copy row", "", view::copyRow),
                        value,
                        nested,
                        item("Copy body as it came", "", () -> copy(BodyText::asItCame)),
                        item("Copy body on one line", "", () -> copy(BodyText::onOneLine)),
                        new SeparatorMenuItem(),
                        item("Select all", "Shortcut+A", view::selectAll),
                        item("Unfold all", "", view::unfoldAll),
                        item("Find", "Shortcut+F", view::find));
        getItems().addAll(getItems().indexOf(nested) + 1, paths);
        setOnShowing(_ -> {
            value.setVisible(view.hasPaths());
            nested.setVisible(view.holdsJson());
            paths.forEach(path -> path.setVisible(view.hasPaths()));
        });
    }

    private static MenuItem item(String words, String keys, Runnable action) {
        var item = new MenuItem(words);
        item.setOnAction(_ -> action.run());
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        return item;
    }

    private void copy(Function<Body, Optional<String>> text) {
        view.shown().ifPresent(body -> background.start("copy body", () -> text.apply(body), view::copied));
    }
}
