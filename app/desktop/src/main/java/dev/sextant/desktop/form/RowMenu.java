package dev.sextant.desktop.form;

import dev.sextant.schema.Json;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What can be done with the value of a place, whole: copy and paste it as JSON, unset it, move it in its list.
final class RowMenu {
    private final Path path;
    private final Desk desk;
    private final ContextMenu menu = new ContextMenu();

    private RowMenu(Path path, Desk desk) {
        this.path = path;
        this.desk = desk;
    }

    static ContextMenu of(Path path, Desk desk) {
        return new RowMenu(path, desk).build();
    }

    /// Puts the value of a place on the clipboard as JSON.
    static void copy(Path path, Desk desk) {
        var content = new ClipboardContent();
        content.putString(desk.value(path).map(Json::pretty).orElse(""));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private ContextMenu build() {
        var isSet = desk.value(path).isPresent();
        add("Copy JSON", isSet, () -> copy(path, desk));
        add("Paste JSON", true, this::paste);
        if (!path.steps().isEmpty() && path.steps().getLast() instanceof Path.Step.Element(var index)) {
            menu.getItems().add(new SeparatorMenuItem());
            add("Move up", index > 0, () -> desk.model().move(path.parent(), index, index - 1));
            add(
                    "Move down",
                    path.parent().element(index + 1).in(desk.model().value()).isPresent(),
                    () -> desk.model().move(path.parent(), index, index + 1));
            add("Remove", true, () -> desk.model().clear(path));
        } else {
            menu.getItems().add(new SeparatorMenuItem());
            add(
                    isSet ? "Set anew" : "Set",
                    true,
                    () -> desk.model().set(path, desk.model().blank(path)));
            add("Unset", isSet, () -> desk.model().clear(path));
            if (isNullable()) {
                add("Set to null", true, () -> desk.model().set(path, Value.Null.NULL));
            }
        }
        return menu;
    }

    private boolean isNullable() {
        return !path.steps().isEmpty()
                && path.steps().getLast() instanceof Path.Step.Member(var name)
                && desk.model().schemas().find(path.parent(), desk.model().value()) instanceof Schema.Message message
                && message.field(name)
                        .filter(field -> field.has(Notes.Trait.NULLABLE))
                        .isPresent();
    }

    private void paste() {
        var text = Clipboard.getSystemClipboard().getString();
        switch (Json.read(text == null ? "" : text)) {
            case Json.Parsed.Read(var value) -> desk.model().set(path, value);
            case Json.Parsed.Broken broken -> desk.model().refuse(path, "The clipboard holds no JSON. " + broken);
        }
    }

    private void add(String words, boolean isPossible, Runnable action) {
        var entry = new MenuItem(words);
        entry.setMnemonicParsing(false);
        entry.setDisable(!isPossible);
        entry.setOnAction(_ -> action.run());
        menu.getItems().add(entry);
    }
}
