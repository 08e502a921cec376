package dev.sextant.desktop.shell;

import dev.sextant.desktop.fx.Keys;
import dev.sextant.themes.TextSize;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// What the keys do in the window.
public final class Shortcuts {
    private final Map<Keys, Runnable> actions = new EnumMap<>(Keys.class);
    private final Scene scene;

    private Shortcuts(Scene scene) {
        this.scene = scene;
    }

    /// From now on the keys of a scene do what the window offers.
    public static void install(Scene scene, WindowView view, WindowViewModel model) {
        var shortcuts = new Shortcuts(scene);
        shortcuts.callKeys(view, model);
        shortcuts.windowKeys(view, model);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, shortcuts::press);
    }

    private void callKeys(WindowView view, WindowViewModel model) {
        actions.put(Keys.SEND, view::send);
        actions.put(Keys.HALF_CLOSE, model::halfClose);
        actions.put(Keys.ADDRESS, () -> view.callLine().editAddress());
        actions.put(Keys.ENVIRONMENT, () -> view.callLine().chooseEnvironment());
        actions.put(Keys.SEVERAL, view::chooseSeveral);
        actions.put(Keys.CLOSE_TAB, () -> model.tabs().selected().ifPresent(model.tabs()::close));
        actions.put(Keys.NEXT_TAB, () -> model.tabs().step(1));
        actions.put(Keys.PREVIOUS_TAB, () -> model.tabs().step(-1));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.CANCEL.match(event)) {
                model.escape();
            }
        });
    }

    private void windowKeys(WindowView view, WindowViewModel model) {
        actions.put(Keys.NEW, view::focusFirst);
        actions.put(Keys.NEW_REQUEST, view::newRequest);
        actions.put(Keys.PASTE_CURL, view::pasteCurl);
        actions.put(Keys.SAVE, view::saveWorkspace);
        actions.put(Keys.FILTER, view::focusFilter);
        actions.put(Keys.SIDEBAR, () -> flip(model.preferences().sidebarProperty()));
        actions.put(Keys.LAYOUT, () -> flip(model.preferences().stackedProperty()));
        actions.put(Keys.NEXT_PANE, view::nextPane);
        actions.put(Keys.LARGER, () -> model.preferences().resize(TextSize::larger));
        actions.put(Keys.SMALLER, () -> model.preferences().resize(TextSize::smaller));
        actions.put(Keys.NORMAL_SIZE, () -> model.preferences().resize(_ -> TextSize.NORMAL));
        actions.put(Keys.KEYS, view::openKeys);
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }

    private void press(KeyEvent event) {
        actions.forEach((keys, action) -> {
            if (keys.match(event) && !event.isConsumed()) {
                event.consume();
                action.run();
            }
        });
    }
}
