package dev.sextant.desktop.controls;

import java.util.Locale;

/// What can be chosen from a list: its name, a word at the right (number, type), its comment, and whether it is
/// deprecated.
public record Option<T>(T value, String name, String side, String doc, boolean isStruck) {
    /// Whether it is meant by words in lower case: a part of its name, or its word at the right.
    public boolean matches(String words) {
        return name.toLowerCase(Locale.ROOT).contains(words) || side.equals(words);
    }
}
