package dev.sextant.desktop.shell;

import dev.sextant.desktop.settings.PreferencesViewModel;
import dev.sextant.desktop.viewer.WrapButton;
import dev.sextant.themes.Theme;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

/// Keeps a scene in the theme and text size that a person wants, or in the system's theme; long lines wrapped or not.
public final class Dress {
    private final Scene scene;
    private final PreferencesViewModel preferences;
    private final ChangeListener<ColorScheme> system = (_, _, _) -> apply();

    private Dress(Scene scene, PreferencesViewModel preferences) {
        this.scene = scene;
        this.preferences = preferences;
    }

    /// Dresses the scene now and whenever something about it changes.
    public static void install(Scene scene, PreferencesViewModel preferences) {
        WrapButton.keep(scene, preferences.wrappedProperty());
        var dress = new Dress(scene, preferences);
        preferences.themeProperty().addListener((_, _, _) -> dress.apply());
        preferences.textProperty().addListener((_, _, _) -> dress.apply());
        // The system's preferences outlive every window and must keep none.
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(dress.system));
        dress.apply();
    }

    private void apply() {
        theme().dress(scene, preferences.textProperty().get());
    }

    private Theme theme() {
        var system = Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
        return preferences.themeProperty().get().orElse(system);
    }
}
