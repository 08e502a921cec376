package dev.sextant.desktop.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a person typed to find operations: every word must be somewhere in the operation's names.
public record Filter(List<String> words) {
    /// Lets everything through.
    public static final Filter NONE = new Filter(List.of());

    public Filter {
        words = List.copyOf(words);
    }

    /// The filter of a text; blank text is none.
    public static Filter of(String text) {
        return new Filter(Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /// Whether it lets everything through.
    public boolean isNone() {
        return words.isEmpty();
    }

    boolean lets(String line) {
        for (var word : words) {
            if (!line.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
