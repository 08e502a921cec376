package dev.sextant.themes;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;

/// One of the looks a person can choose: a base, colours, and the sheets all looks share.
public enum Theme {
    LIGHT("Light", new PrimerLight(), List.of("tokens-light"), List.of()),
    DARK("Dark", new PrimerDark(), List.of("tokens-dark"), List.of()),
    HIGH_CONTRAST("High contrast", new PrimerLight(), List.of("tokens-contrast"), List.of("contrast"));

    private static final List<String> SHARED = List.of(
            "primer",
            "base",
            "button",
            "field",
            "choice",
            "tab",
            "tree",
            "table",
            "split",
            "scroll",
            "chip",
            "form",
            "editor",
            "response",
            "http",
            "environment",
            "window",
            "popup");

    private final String title;
    private final atlantafx.base.theme.Theme base;
    private final List<String> tokens;
    private final List<String> last;

    Theme(String title, atlantafx.base.theme.Theme base, List<String> tokens, List<String> last) {
        this.title = title;
        this.base = base;
        this.tokens = tokens;
        this.last = last;
    }

    /// The name a person reads.
    public String title() {
        return title;
    }

    /// The addresses of our sheets in the order in which they are to be applied.
    public List<String> stylesheets(TextSize size) {
        return Stream.of(tokens, SHARED, last)
                .flatMap(List::stream)
                .map(Sheet::new)
                .map(sheet -> sheet.address(size))
                .toList();
    }

    /// Dresses a scene, and with it the menus and tooltips it opens; replaces what another theme left there.
    public void dress(Scene scene, TextSize size) {
        scene.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scene.getStylesheets().setAll(stylesheets(size));
    }
}
