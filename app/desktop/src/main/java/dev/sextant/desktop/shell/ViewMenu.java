package dev.sextant.desktop.shell;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.fx.Keys;
import dev.sextant.desktop.settings.PreferencesViewModel;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;

/// How the window looks: theme, text size, layout, and the sheet of keys.
final class ViewMenu extends StackPane {
    private final PreferencesViewModel preferences;
    private final WindowActions actions;
    private final IconButton button = new IconButton(Icon.MORE, "View", this::open);

    ViewMenu(PreferencesViewModel preferences, WindowActions actions) {
        this.preferences = preferences;
        this.actions = actions;
        getChildren().setAll(button);
    }

    private void open() {
        var menu = new ContextMenu();
        var themes = new ToggleGroup();
        menu.getItems().add(theme("Theme of the system", Optional.empty(), themes));
        for (var theme : Theme.values()) {
            menu.getItems().add(theme(theme.title(), Optional.of(theme), themes));
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        action(Keys.LARGER, () -> preferences.resize(TextSize::larger)),
                        action(Keys.SMALLER, () -> preferences.resize(TextSize::smaller)),
                        action(
                                Keys.NORMAL_SIZE,
                                () -> preferences.textProperty().set(TextSize.NORMAL)),
                        new SeparatorMenuItem(),
                        flag("Sidebar", preferences.sidebarProperty()),
                        flag("Answer below the request", preferences.stackedProperty()),
                        new SeparatorMenuItem(),
                        action(Keys.SAVE, actions.saveWorkspace()),
                        action(Keys.KEYS, actions.showKeys()));
        menu.show(button, Side.BOTTOM, 0, 4);
    }

    private MenuItem theme(String title, Optional<Theme> theme, ToggleGroup themes) {
        var item = new RadioMenuItem(title);
        item.setToggleGroup(themes);
        item.setSelected(preferences.themeProperty().get().equals(theme));
        item.setOnAction(_ -> preferences.themeProperty().set(theme));
        return item;
    }

    /// An entry that does what its keys do.
    static MenuItem action(Keys keys, Runnable action) {
        var item = new MenuItem(keys.title());
        item.setAccelerator(keys.combination());
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static MenuItem flag(String title, javafx.beans.property.BooleanProperty property) {
        var item = new CheckMenuItem(title);
        item.setSelected(property.get());
        item.setOnAction(_ -> property.set(item.isSelected()));
        return item;
    }
}
