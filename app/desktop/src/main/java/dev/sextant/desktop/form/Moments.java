package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// Offers moments in the words one may also type.
final class Moments {
    private static final List<String> WORDS = List.of("now", "in 1h", "in 1d", "in 30d", "1h ago", "1d ago");

    private Moments() {}

    /// A calendar that opens the offer below a field.
    static IconButton button(Node field, Consumer<String> chosen) {
        var button = new IconButton(
                        Icon.CALENDAR, "Choose a moment", () -> menu(chosen).show(field, Side.BOTTOM, 0, 2))
                .tight();
        button.setGraphic(Icon.CALENDAR.inButton());
        button.setFocusTraversable(false);
        return button;
    }

    private static ContextMenu menu(Consumer<String> chosen) {
        var menu = new ContextMenu();
        for (var words : WORDS) {
            var entry = new MenuItem(words);
            entry.setOnAction(_ -> chosen.accept(words));
            menu.getItems().add(entry);
        }
        return menu;
    }
}
