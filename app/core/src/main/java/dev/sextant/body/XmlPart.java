package dev.sextant.body;

import java.util.Arrays;

/// What a byte of XML lies in (XML 1.0, section 2).
enum XmlPart {
    OUTSIDE(0),
    TEXT(1),
    TAG(2),
    IN_SINGLE_QUOTES(3),
    IN_DOUBLE_QUOTES(4),
    COMMENT(5),
    CDATA(6),
    INSTRUCTION(7),
    DECLARATION(8),
    /// The declarations within a document type.
    SUBSET(9);

    private final int code;

    XmlPart(int code) {
        this.code = code;
    }

    /// The number that a mark keeps of it; 0 is outside.
    int code() {
        return code;
    }

    /// The part of a number.
    static XmlPart of(int code) {
        return Arrays.stream(values())
                .filter(part -> part.code == code)
                .findFirst()
                .orElse(OUTSIDE);
    }

    /// The part that begins at an offset.
    static XmlPart at(Window window, long offset) {
        if (window.at(offset) != '<') {
            return TEXT;
        }
        var next = window.at(offset + 1);
        if (next == '!') {
            return is(window, offset + 2, "--") ? COMMENT : is(window, offset + 2, "[CDATA[") ? CDATA : DECLARATION;
        }
        return next == '?' ? INSTRUCTION : next == '/' || isNameStart(next) ? TAG : TEXT;
    }

    private static boolean isNameStart(int c) {
        return c >= 0x80 || c == '_' || c == ':' || Character.isLetter(c);
    }

    private static boolean is(Window window, long offset, String sign) {
        for (var i = 0; i < sign.length(); i++) {
            if (window.at(offset + i) != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// What goes on after a byte of this part, the next byte being at an offset.
    XmlPart after(Window window, long offset, int c) {
        return switch (this) {
            case OUTSIDE, TEXT -> this;
            case TAG -> c == '>' ? OUTSIDE : c == '"' ? IN_DOUBLE_QUOTES : c == '\'' ? IN_SINGLE_QUOTES : TAG;
            case IN_DOUBLE_QUOTES -> c == '"' ? TAG : this;
            case IN_SINGLE_QUOTES -> c == '\'' ? TAG : this;
            case COMMENT -> c == '>' && is(window, offset - 3, "-->") ? OUTSIDE : this;
            case CDATA -> c == '>' && is(window, offset - 3, "]]>") ? OUTSIDE : this;
            case INSTRUCTION -> c == '>' && window.at(offset - 2) == '?' ? OUTSIDE : this;
            case DECLARATION -> c == '>' ? OUTSIDE : c == '[' ? SUBSET : this;
            case SUBSET -> c == ']' ? DECLARATION : this;
        };
    }

    /// Whether it ends before this byte.
    boolean endsBefore(int c) {
        return this == TEXT && c == '<';
    }

    /// Whether its lines are rows of their own.
    boolean endsRows() {
        return !isTag();
    }

    boolean isTag() {
        return this == TAG || this == IN_SINGLE_QUOTES || this == IN_DOUBLE_QUOTES;
    }

    /// Its ink, but for what is in tags.
    Ink ink() {
        return switch (this) {
            case OUTSIDE, TEXT, CDATA -> Ink.PLAIN;
            case TAG -> Ink.LITERAL;
            case IN_SINGLE_QUOTES, IN_DOUBLE_QUOTES -> Ink.STRING;
            case COMMENT, INSTRUCTION, DECLARATION, SUBSET -> Ink.ASIDE;
        };
    }
}
