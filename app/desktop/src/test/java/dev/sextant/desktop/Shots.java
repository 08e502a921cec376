package dev.sextant.desktop;

import dev.sextant.themes.Fonts;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Pictures of views in every theme, under `target/shots`, to be looked at by people.
public final class Shots {
    private static final Path FOLDER = Path.of("target", "shots");

    private Shots() {}

    /// Draws a view in light, dark and high contrast at normal text size.
    public static void take(String name, double width, double height, Supplier<Parent> view) {
        for (var theme : Theme.values()) {
            take(name, theme, TextSize.NORMAL, width, height, view);
        }
    }

    /// Draws a view in one theme and text size, off the window.
    public static void take(
            String name, Theme theme, TextSize size, double width, double height, Supplier<Parent> view) {
        var large = size.equals(TextSize.NORMAL) ? "" : "-" + size.percent();
        var look = theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Robot.start()
                .run(() -> {
                    Fonts.load();
                    var scene = new Scene(view.get(), width, height);
                    theme.dress(scene, size);
                    return Picture.of(scene);
                })
                .write(FOLDER.resolve(name + large + "-" + look + ".png"));
    }
}
