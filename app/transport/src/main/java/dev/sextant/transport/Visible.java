package dev.sextant.transport;

import java.util.stream.Collectors;

/// Text from outside made harmless for a line of a message.
final class Visible {
    private static final int LONGEST = 120;

    private Visible() {}

    /// Control characters as escapes, at most 120 characters.
    static String of(String text) {
        return text.codePoints()
                .limit(LONGEST)
                .mapToObj(c -> Character.isISOControl(c) ? "\\u%04x".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }
}
