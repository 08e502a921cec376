package dev.sextant.body;

/// Reads JSON token by token (RFC 8259), strictly. A long string or number comes in pieces, so that no token is ever
/// whole in memory.
final class JsonTokens {
    /// Not within a token.
    static final int OUTSIDE = 0;
    /// Within a string.
    static final int IN_STRING = 1;
    /// Within a number; its state is added.
    private static final int IN_NUMBER = 2;

    /// Bytes of a piece.
    static final int PIECE = 2_048;

    private final Window window;
    private long position;
    private int inside;
    private long start;
    private int startedInside;
    private Kind kind = Kind.END;

    /// What a token is.
    enum Kind {
        OPEN_OBJECT,
        OPEN_LIST,
        CLOSE_OBJECT,
        CLOSE_LIST,
        COMMA,
        COLON,
        STRING,
        NUMBER,
        LITERAL,
        /// The bytes are not JSON from here on.
        BROKEN,
        END;

        boolean opens() {
            return this == OPEN_OBJECT || this == OPEN_LIST;
        }

        boolean closes() {
            return this == CLOSE_OBJECT || this == CLOSE_LIST;
        }
    }

    /// Tokens from an offset on, which may lie within a token.
    JsonTokens(Window window, long offset, int inside) {
        this.window = window;
        this.position = offset;
        this.inside = inside;
    }

    /// Moves to the next token or piece of one.
    Kind next() {
        if (inside == OUTSIDE) {
            skipWhiteSpace();
        }
        start = position;
        startedInside = inside;
        kind = inside == OUTSIDE ? begin(window.at(position)) : inside == IN_STRING ? string() : number();
        return kind;
    }

    /// Where it begins.
    long start() {
        return start;
    }

    /// Where it ends, exclusive.
    long end() {
        return position;
    }

    Kind kind() {
        return kind;
    }

    /// Whether it goes on from a piece before, and in what; to be given to the constructor.
    int startedInside() {
        return startedInside;
    }

    /// Whether another piece of it follows.
    boolean goesOn() {
        return inside != OUTSIDE;
    }

    private void skipWhiteSpace() {
        while (true) {
            var c = window.at(position);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return;
            }
            position++;
        }
    }

    private Kind begin(int c) {
        return switch (c) {
            case Window.END -> Kind.END;
            case '{' -> single(Kind.OPEN_OBJECT);
            case '[' -> single(Kind.OPEN_LIST);
            case '}' -> single(Kind.CLOSE_OBJECT);
            case ']' -> single(Kind.CLOSE_LIST);
            case ',' -> single(Kind.COMMA);
            case ':' -> single(Kind.COLON);
            case '"' -> {
                position++;
                inside = IN_STRING;
                yield string();
            }
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> {
                inside = IN_NUMBER;
                yield number();
            }
        };
    }

    private Kind single(Kind found) {
        position++;
        return found;
    }

    private Kind literal(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (window.at(position + i) != word.charAt(i)) {
                return Kind.BROKEN;
            }
        }
        position += word.length();
        return Kind.LITERAL;
    }

    private Kind string() {
        var limit = start + PIECE;
        while (true) {
            position = window.afterPlain(position, limit);
            var c = window.at(position);
            if (c == '"') {
                position++;
                inside = OUTSIDE;
                return Kind.STRING;
            }
            if (Utf8.cuts(position, c, limit)) {
                return c == Window.END ? Kind.BROKEN : Kind.STRING;
            }
            if (c == '\\') {
                if (!escape()) {
                    return Kind.BROKEN;
                }
            } else if (c < ' ') {
                return Kind.BROKEN;
            } else {
                position++;
            }
        }
    }

    private boolean escape() {
        position++;
        var c = window.at(position);
        if (c != 'u') {
            position++;
            return isEscaped(c);
        }
        for (var i = 1; i <= 4; i++) {
            if (Character.digit(window.at(position + i), 16) < 0) {
                return false;
            }
        }
        position += 5;
        return true;
    }

    /// Whether a character may stand after a backslash by itself.
    static boolean isEscaped(int c) {
        return c >= 0 && "\"\\/bfnrt".indexOf(c) >= 0;
    }

    private Kind number() {
        var limit = start + PIECE;
        while (position < limit) {
            var next = JsonNumber.step(inside - IN_NUMBER, window.at(position));
            if (next < 0) {
                var whole = JsonNumber.mayEnd(inside - IN_NUMBER);
                inside = OUTSIDE;
                return whole ? Kind.NUMBER : Kind.BROKEN;
            }
            inside = IN_NUMBER + next;
            position++;
        }
        return Kind.NUMBER;
    }
}
