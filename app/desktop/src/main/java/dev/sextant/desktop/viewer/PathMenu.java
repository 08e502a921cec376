package dev.sextant.desktop.viewer;

import dev.sextant.schema.Path;
import dev.sextant.schema.PathText;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// Copies a path in the way of another tool; says how it is written there.
final class PathMenu extends ContextMenu {
    private static final int LONGEST = 60;

    /// A menu for the path of the moment; `copy` takes the text.
    PathMenu(Supplier<Path> path, Consumer<String> copy) {
        getItems().setAll(items(copy, path));
        setOnShowing(_ -> {
            for (var item : getItems()) {
                var words = String.valueOf(item.getUserData());
                var text = text(words, path.get());
                item.setText("Copy as " + words + "   " + (text.length() > LONGEST ? "" : Visible.text(text)));
            }
        });
    }

    /// Its items, for another menu.
    static List<MenuItem> items(Consumer<String> copy, Supplier<Path> path) {
        return List.of(item("JSON Pointer", copy, path), item("jq path", copy, path), item("JSONPath", copy, path));
    }

    private static MenuItem item(String words, Consumer<String> copy, Supplier<Path> path) {
        var item = new MenuItem("Copy as " + words);
        item.setMnemonicParsing(false);
        item.setUserData(words);
        item.setOnAction(_ -> copy.accept(text(words, path.get())));
        return item;
    }

    private static String text(String words, Path path) {
        Function<Path, String> written = switch (words) {
            case "jq path" -> PathText::jq;
            case "JSONPath" -> PathText::jsonPath;
            default -> PathText::pointer;
        };
        return written.apply(path);
    }
}
