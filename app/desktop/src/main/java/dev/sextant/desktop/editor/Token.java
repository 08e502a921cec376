package dev.sextant.desktop.editor;

import java.util.Locale;

/// A piece of JSON text, from `start` up to `end`, in chars.
record Token(Kind kind, int start, int end) {
    /// What a piece is, which is also its colour.
    enum Kind {
        /// A string before a colon.
        KEY,
        STRING,
        NUMBER,
        /// `true`, `false`, `null`.
        LITERAL,
        PUNCTUATION,
        /// Nothing that JSON knows.
        WRONG;

        /// The style class.
        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /// Whether it is this punctuation.
    boolean is(char character, CharSequence text) {
        return kind == Kind.PUNCTUATION && text.charAt(start) == character;
    }
}
