package dev.sextant.desktop.shell;

import dev.sextant.desktop.call.CallViewModel;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.fx.Keys;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/// The open calls in a row, and what lays the window out.
final class TabRow extends HBox {
    private final WindowViewModel model;
    private final HBox row = new HBox();
    private final IconButton layout;

    TabRow(WindowViewModel model, WindowActions actions) {
        this.model = model;
        getStyleClass().add("tab-row");
        var showSidebar = new IconButton(
                Icon.SIDEBAR,
                "Show the sidebar",
                Keys.SIDEBAR,
                () -> model.preferences().sidebarProperty().set(true));
        showSidebar.visibleProperty().bind(model.preferences().sidebarProperty().not());
        showSidebar.managedProperty().bind(showSidebar.visibleProperty());
        var add = new IconButton(Icon.ADD, "New tab", () -> {});
        add.setOnAction(_ -> menu(actions).show(add, Side.BOTTOM, 0, 4));
        layout = new IconButton(Icon.STACKED, "", Keys.LAYOUT, this::turn);
        row.setMinWidth(0);
        getChildren().setAll(showSidebar, row, add, new Spacer(), layout, new ViewMenu(model.preferences(), actions));
        model.tabs().all().addListener((ListChangeListener<CallViewModel>) _ -> rebuild());
        model.tabs().selectedProperty().addListener((_, _, _) -> mark());
        model.front().openingProperty().addListener((_, _, _) -> mark());
        model.front().managingProperty().addListener((_, _, _) -> mark());
        row.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> model.front().leaveEnvironments());
        model.preferences().stackedProperty().addListener((_, _, _) -> showLayout());
        rebuild();
        showLayout();
    }

    private static ContextMenu menu(WindowActions actions) {
        var menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        ViewMenu.action(Keys.NEW, actions.openSource()),
                        ViewMenu.action(Keys.NEW_REQUEST, actions.newRequest()),
                        ViewMenu.action(Keys.PASTE_CURL, actions.pasteCurl()));
        return menu;
    }

    private void turn() {
        model.preferences()
                .stackedProperty()
                .set(!model.preferences().stackedProperty().get());
    }

    private void showLayout() {
        var stacked = model.preferences().stackedProperty().get();
        layout.show(stacked ? Icon.SIDE_BY_SIDE : Icon.STACKED, stacked ? "Side by side" : "Stacked");
    }

    private void rebuild() {
        row.getChildren()
                .setAll(model.tabs().all().stream()
                        .map(call -> new WindowTab(call, model.tabs()))
                        .toList());
        mark();
    }

    private void mark() {
        var away = model.front().openingProperty().get()
                || model.front().managingProperty().get();
        var shown = model.tabs().selected().filter(_ -> !away);
        for (var child : row.getChildren()) {
            var tab = (WindowTab) child;
            tab.show(shown.filter(tab.call()::equals).isPresent());
        }
    }
}
