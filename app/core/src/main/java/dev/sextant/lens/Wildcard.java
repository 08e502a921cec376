package dev.sextant.lens;

import java.util.Locale;

/// A pattern in which a star stands for anything; letters compare without case. Takes time in proportion to the text
/// for each star at most, whatever the pattern.
record Wildcard(String pattern) {

    /// Whether the whole text is as the pattern says.
    boolean matches(String text) {
        var parts = pattern.toLowerCase(Locale.ROOT).split("\\*", -1);
        var rest = text.toLowerCase(Locale.ROOT);
        if (parts.length == 1) {
            return rest.equals(parts[0]);
        }
        var last = parts[parts.length - 1];
        if (!rest.startsWith(parts[0])) {
            return false;
        }
        var at = parts[0].length();
        for (var i = 1; i < parts.length - 1; i++) {
            var next = rest.indexOf(parts[i], at);
            if (next < 0) {
                return false;
            }
            at = next + parts[i].length();
        }
        return rest.length() - at >= last.length() && rest.endsWith(last);
    }

    /// Whether a part of the text is as the pattern says.
    boolean isIn(String text) {
        return new Wildcard("*" + pattern + "*").matches(text);
    }
}
