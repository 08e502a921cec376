package dev.sextant.desktop.viewer;

import dev.sextant.body.Utf8;
/// Sorts characters by how they can be shown in columns of one width.

final class Characters {
    private Characters() {}

    /// Whether it can be taken for what it is only when written out: controls, format and bidi characters, zero width,
    /// odd spaces, what is unassigned or private.
    static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> c != ' ' && c != 0x3000;
            default ->
                c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || (c >= 0xFE00 && c <= 0xFE0E);
        };
    }

    /// Whether it sits on the character before it.
    static boolean isCombining(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> c >= 0x1F3FB && c <= 0x1F3FF;
        };
    }

    /// Whether it takes two columns (East Asian wide and emoji).
    static boolean isWide(int c) {
        if (c < 0x1100) {
            return false;
        }
        return c <= 0x115F
                || between(c, 0x2E80, 0xA4CF)
                || between(c, 0xAC00, 0xD7A3)
                || between(c, 0xF900, 0xFAFF)
                || between(c, 0xFE30, 0xFE6F)
                || between(c, 0xFF00, 0xFF60)
                || between(c, 0xFFE0, 0xFFE6)
                || between(c, 0x1F300, 0x1F64F)
                || between(c, 0x1F680, 0x1FAFF)
                || between(c, 0x20000, 0x3FFFD);
    }

    /// Whether it is read from right to left, or joins its neighbours, so that it must be drawn together with them.
    static boolean isJoined(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> between(c, 0x0900, 0x109F);
        };
    }

    /// The character written out: `\\u202e`, `\\x9f` for a byte that is none.
    static String written(int c) {
        if (Utf8.isStray(c)) {
            return "\\x%02x".formatted(Utf8.octet(c));
        }
        return c > 0xFFFF ? "\\u{%x}".formatted(c) : "\\u%04x".formatted(c);
    }

    private static boolean between(int c, int from, int to) {
        return c >= from && c <= to;
    }
}
