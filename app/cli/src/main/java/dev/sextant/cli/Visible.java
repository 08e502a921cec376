package dev.sextant.cli;

import java.util.stream.Collectors;

/// Makes what a server or a document sent harmless for a terminal.
final class Visible {
    private Visible() {}

    /// The text with control characters, zero-width and direction marks as escapes; tabs and line ends stay.
    static String text(String text) {
        return text.codePoints().allMatch(Visible::harmless)
                ? text
                : text.codePoints().mapToObj(Visible::shown).collect(Collectors.joining());
    }

    private static boolean harmless(int c) {
        return c == '\n'
                || c == '\t'
                || switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR -> false;
                    default -> true;
                };
    }

    private static String shown(int c) {
        if (harmless(c)) {
            return Character.toString(c);
        }
        return c <= 0xFFFF ? "\\u%04x".formatted(c) : "\\u{%x}".formatted(c);
    }
}
