package dev.sextant.body;

import java.util.BitSet;
import java.util.function.BooleanSupplier;

/// Goes once through JSON at the speed of its bytes: checks it (RFC 8259) and counts into an index the rows that
/// [JsonRows] makes of it. Tokens that are long, or lie across two buffers, it leaves to [JsonTokens].
final class JsonSweep {
    private static final int WIDTH = 1 << 16;
    private static final int END = -1;

    private final Octets octets;
    private final boolean several;
    private final RowIndex index;
    private final BooleanSupplier stopped;
    private final BitSet objects = new BitSet();
    /// What is read now, and after it a byte that no token goes over.
    private final byte[] buffer = new byte[WIDTH + 1];

    private long base;
    private int at;
    private int length;
    private int level;
    private boolean inObject;
    private boolean afterComma;
    private long width;

    /// A sweep of one document, or of `several` one after another, that ends early when it is `stopped`.
    JsonSweep(Octets octets, boolean several, RowIndex index, BooleanSupplier stopped) {
        this.octets = octets;
        this.several = several;
        this.index = index;
        this.stopped = stopped;
    }

    /// Reads all bytes from an offset on; false when they are not JSON, or it was stopped.
    boolean read(long start) {
        moveTo(start);
        for (var rows = 0L; ; rows++) {
            var c = skip();
            if (c == END) {
                return level == 0 && (several || rows > 0);
            }
            if ((rows % RowIndex.BLOCK == 0 && stopped.getAsBoolean()) || (level == 0 && rows > 0 && !several)) {
                return false;
            }
            var closes = c == '}' || c == ']';
            if (!(closes ? closingRow(c) : row(c))) {
                return false;
            }
        }
    }

    private boolean closingRow(int c) {
        if (level == 0 || afterComma || c != (inObject ? '}' : ']')) {
            return false;
        }
        index.begin(base + at, JsonTokens.OUTSIDE, false, true);
        take(1);
        level--;
        inObject = level > 0 && objects.get(level - 1);
        return endRow();
    }

    private boolean row(int first) {
        var c = first;
        index.begin(base + at, JsonTokens.OUTSIDE, false, false);
        if (inObject) {
            if (c != '"' || !string() || skip() != ':') {
                return false;
            }
            take(1);
            width++;
            c = skip();
        }
        return switch (c) {
            case '{' -> container('}');
            case '[' -> container(']');
            default -> scalar(c) && endRow();
        };
    }

    private boolean container(int close) {
        take(1);
        if (skip() == close) {
            take(1);
            return endRow();
        }
        inObject = close == '}';
        objects.set(level, inObject);
        level++;
        afterComma = false;
        finish(true);
        return true;
    }

    /// Ends a row after its value, with the comma if there is one.
    private boolean endRow() {
        afterComma = false;
        if (level > 0) {
            var c = skip();
            if (c == ',') {
                take(1);
                afterComma = true;
            } else if (c != '}' && c != ']') {
                return false;
            }
        }
        finish(false);
        return true;
    }

    private void finish(boolean opens) {
        index.end(width, opens);
        width = 0;
    }

    private boolean scalar(int c) {
        return switch (c) {
            case '"' -> string();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> false;
        };
    }

    private boolean string() {
        var i = at + 1;
        while (buffer[i] != '"') {
            if (buffer[i] == '\\') {
                i = afterEscape(i);
            } else if (buffer[i] >= 0 && buffer[i] < ' ') {
                return pieces();
            } else {
                i++;
            }
        }
        return i - at < JsonTokens.PIECE ? take(i + 1 - at) : pieces();
    }

    /// The index after an escape; where it is none, that of a byte that ends the string's plain part.
    private int afterEscape(int backslash) {
        var i = backslash + 1;
        if (buffer[i] != 'u') {
            return JsonTokens.isEscaped(buffer[i]) ? i + 1 : length;
        }
        for (var digit = 1; digit <= 4; digit++) {
            if (Character.digit(buffer[i + digit], 16) < 0) {
                return length;
            }
        }
        return i + 5;
    }

    private boolean literal(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (buffer[at + i] != word.charAt(i)) {
                return pieces();
            }
        }
        return take(word.length());
    }

    private boolean number() {
        var i = at;
        var state = 0;
        var next = JsonNumber.step(state, buffer[i]);
        while (next >= 0) {
            state = next;
            i++;
            next = JsonNumber.step(state, buffer[i]);
        }
        var size = i - at;
        var whole = JsonNumber.mayEnd(state) && i < length && size < JsonTokens.PIECE;
        return whole ? take(size) : pieces();
    }

    /// Takes the token that begins here piece by piece; a piece may begin a row.
    private boolean pieces() {
        var tokens = new JsonTokens(new Window(octets), base + at, JsonTokens.OUTSIDE);
        while (tokens.next() != JsonTokens.Kind.BROKEN) {
            if (tokens.startedInside() != JsonTokens.OUTSIDE && index.indent() + width >= RowScanner.LONGEST) {
                finish(false);
                index.begin(tokens.start(), tokens.startedInside(), true, false);
            }
            width += tokens.end() - tokens.start();
            if (!tokens.goesOn()) {
                moveTo(tokens.end());
                return true;
            }
        }
        return false;
    }

    private boolean take(int octets) {
        at += octets;
        width += octets;
        return true;
    }

    /// Goes over white space; gives the byte after it, 0 to 255, or [#END].
    private int skip() {
        while (true) {
            var c = buffer[at];
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                at++;
            } else if (c != 0 || at < length) {
                return c & 0xFF;
            } else {
                moveTo(base + at);
                if (length == 0) {
                    return END;
                }
            }
        }
    }

    private void moveTo(long offset) {
        base = offset;
        at = 0;
        length = octets.read(offset, buffer, WIDTH);
        buffer[length] = 0;
    }
}
