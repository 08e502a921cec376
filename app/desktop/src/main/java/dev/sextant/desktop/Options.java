package dev.sextant.desktop;

import dev.sextant.desktop.settings.Preferences;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How the window is to open: `--theme light|dark|contrast`, `--size 1280x800`, `--text 90..200`, `--sample NAME`,
/// `--open SOURCE`.
record Options(
        Optional<Theme> theme,
        double width,
        double height,
        Optional<TextSize> textSize,
        Optional<String> sample,
        Optional<String> source) {
    static final double LEAST_WIDTH = 880;
    static final double LEAST_HEIGHT = 560;

    /// Reads `--name value` and `--name=value`; what is not understood is left at its default.
    static Options of(List<String> arguments) {
        var named = named(arguments);
        var size = named.getOrDefault("size", "1280x800").split("x", 2);
        return new Options(
                Optional.ofNullable(named.get("theme")).flatMap(Options::theme),
                Math.max(LEAST_WIDTH, number(size[0], 1280)),
                Math.max(LEAST_HEIGHT, number(size[size.length - 1], 800)),
                Optional.ofNullable(named.get("text"))
                        .map(text -> new TextSize(Math.clamp(number(text, 100), 90, 200))),
                Optional.ofNullable(named.get("sample")),
                Optional.ofNullable(named.get("open")));
    }

    private static Map<String, String> named(List<String> arguments) {
        var named = new HashMap<String, String>();
        for (var at = 0; at < arguments.size(); at++) {
            var argument = arguments.get(at);
            if (argument.startsWith("--") && argument.contains("=")) {
                named.put(argument.substring(2, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
            } else if (argument.startsWith("--") && at + 1 < arguments.size()) {
                named.put(argument.substring(2), arguments.get(++at));
            }
        }
        return named;
    }

    private static Optional<Theme> theme(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "light" -> Optional.of(Theme.LIGHT);
            case "dark" -> Optional.of(Theme.DARK);
            case "contrast", "high-contrast" -> Optional.of(Theme.HIGH_CONTRAST);
            default -> Optional.empty();
        };
    }

    /// What was asked for this run, over what was kept.
    Preferences over(Preferences kept) {
        return new Preferences(
                theme.or(kept::theme),
                textSize.orElse(kept.text()),
                kept.sidebar(),
                kept.stacked(),
                kept.wrapped(),
                kept.recent(),
                kept.workspace(),
                kept.secrets(),
                kept.headers(),
                kept.comparisons());
    }

    private static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : otherwise;
    }
}
