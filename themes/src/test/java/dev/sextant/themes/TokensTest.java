package dev.sextant.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Colours are named once a theme, known everywhere, and can be read.
final class TokensTest {
    private static final Pattern USE = Pattern.compile("-sx-[a-z0-9-]+");
    private static final Pattern LITERAL = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|\\brgba?\\(");
    private static final double READABLE = 4.5;
    private static final double NOTICEABLE = 3.0;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeNamesTheSameTokens(Theme theme) {
        assertEquals(Sheets.tokens(Theme.LIGHT).keySet(), Sheets.tokens(theme).keySet());
    }

    @Test
    void everyUsedTokenIsNamed() {
        Map<String, String> tokens = Sheets.tokens(Theme.LIGHT);
        for (Sheet sheet : Sheets.all()) {
            USE.matcher(sheet.text())
                    .results()
                    .forEach(use -> assertTrue(tokens.containsKey(use.group()), sheet.name() + " uses " + use.group()));
        }
    }

    @Test
    void colourLiteralsStandOnlyInTokenSheets() {
        Sheets.all().stream()
                .filter(sheet -> !sheet.name().startsWith("tokens-"))
                .forEach(sheet -> assertFalse(LITERAL.matcher(sheet.text()).find(), sheet.name()));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeReadOnEverySurfaceItStandsOn(Theme theme) {
        for (String text : List.of("fg", "fg2", "fg3", "acctx", "ok", "warn", "bad", "info", "read", "write")) {
            assertReadable(theme, text, "panel");
        }
        for (String surface : List.of("win", "sunken", "hover", "sel", "sel2")) {
            assertReadable(theme, "fg", surface);
            assertReadable(theme, "fg2", surface);
        }
        assertReadable(theme, "fg3", "win");
        assertReadable(theme, "fg3", "sel");
        for (String outcome : List.of("ok", "warn", "bad", "info")) {
            assertReadable(theme, outcome, outcome + "bg");
        }
        assertReadable(theme, "on-acc", "acc");
        assertReadable(theme, "on-acc", "acc-hover");
        assertReadable(theme, "on-acc", "badfill");
        assertReadable(theme, "fg", "hit");
        assertReadable(theme, "fg", "hit-now");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void bodiesCanBeRead(Theme theme) {
        for (String token : List.of("key", "string", "number", "literal")) {
            assertReadable(theme, token, "panel");
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void controlsCanBeSeen(Theme theme) {
        assertTrue(contrast(theme, "ctl", "panel") >= NOTICEABLE);
        assertTrue(contrast(theme, "acc", "panel") >= NOTICEABLE);
    }

    private static void assertReadable(Theme theme, String text, String surface) {
        double contrast = contrast(theme, text, surface);
        assertTrue(contrast >= READABLE, theme + ": " + text + " on " + surface + " is " + contrast);
    }

    private static double contrast(Theme theme, String text, String surface) {
        Map<String, String> tokens = Sheets.tokens(theme);
        double one = luminance(Color.web(tokens.get("-sx-" + text)));
        double other = luminance(Color.web(tokens.get("-sx-" + surface)));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /// Relative luminance, WCAG 2.2.
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
