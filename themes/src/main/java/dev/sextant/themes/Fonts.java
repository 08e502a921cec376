package dev.sextant.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;

/// The faces that come along, so that every machine draws alike.
///
/// JavaFX knows only regular and bold: each other weight is a family of its own, named as [Font#getFamily()] reports
/// it.
public final class Fonts {
    private static final List<String> FACES = List.of(
            "inter/Inter-Regular.ttf",
            "inter/Inter-Medium.ttf",
            "inter/Inter-SemiBold.ttf",
            "jetbrains-mono/JetBrainsMono-Regular.ttf",
            "jetbrains-mono/JetBrainsMono-Medium.ttf",
            "jetbrains-mono/JetBrainsMono-Bold.ttf");
    private static final double ANY_SIZE = 13;

    private Fonts() {}

    /// Makes the faces known to JavaFX; to be called once, before the first style sheet is applied.
    public static List<Font> load() {
        return FACES.stream().map(Fonts::load).toList();
    }

    private static Font load(String face) {
        try (InputStream bytes = Fonts.class.getResourceAsStream("fonts/" + face)) {
            return Optional.ofNullable(bytes)
                    .flatMap(found -> Optional.ofNullable(Font.loadFont(found, ANY_SIZE)))
                    .orElseThrow(
                            () -> new IllegalStateException("The font " + face + " is missing or cannot be read."));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
