package dev.sextant.themes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the tests ask of the sheets: all of them, and the tokens of a theme.
final class Sheets {
    private static final Pattern TOKEN = Pattern.compile("(-sx-[a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6,8});");

    private Sheets() {}

    static List<Sheet> all() {
        return Arrays.stream(Theme.values())
                .flatMap(theme -> theme.stylesheets(TextSize.NORMAL).stream())
                .distinct()
                .map(address -> address.substring(address.lastIndexOf('/') + 1).replace(".css", ""))
                .map(Sheet::new)
                .toList();
    }

    static Sheet tokenSheet(Theme theme) {
        return switch (theme) {
            case LIGHT -> new Sheet("tokens-light");
            case DARK -> new Sheet("tokens-dark");
            case HIGH_CONTRAST -> new Sheet("tokens-contrast");
        };
    }

    static Map<String, String> tokens(Theme theme) {
        return TOKEN.matcher(tokenSheet(theme).text())
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }
}
