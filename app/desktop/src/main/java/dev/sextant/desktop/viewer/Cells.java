package dev.sextant.desktop.viewer;

import dev.sextant.body.Utf8;
import java.util.ArrayList;
import java.util.List;

/// How the characters of a row lie in columns of one width: what cannot be seen is written out, wide ones take two,
/// marks none.
final class Cells {
    private static final int TAB = 4;
    private static final int MOST_MARKS = 4;

    private final String text;
    private final int[] columns;
    private final List<Piece> pieces = new ArrayList<>();
    private int column;

    private Cells(String text) {
        this.text = text;
        this.columns = new int[text.length() + 1];
    }

    /// Something drawn as a whole at a column: the characters it stands for, what is drawn, how many columns it has,
    /// and whether it is written out.
    record Piece(int from, int to, String drawn, int column, int width, Look look) {}

    /// How a piece is to be drawn.
    enum Look {
        AS_IT_IS,
        WRITTEN_OUT,
        STRAY
    }

    /// The cells of a row's text.
    static Cells of(String text) {
        var cells = new Cells(text);
        cells.lay();
        return cells;
    }

    /// The pieces, from left to right.
    List<Piece> pieces() {
        return pieces;
    }

    /// Columns of all of it.
    int width() {
        return column;
    }

    /// Columns of blanks before the text.
    int indent() {
        var index = 0;
        while (index < text.length() && (text.charAt(index) == ' ' || text.charAt(index) == '\t')) {
            index++;
        }
        return columns[index];
    }

    /// The column a character begins at; that of the end for the length of the text.
    int columnOf(int index) {
        return columns[Math.clamp(index, 0, text.length())];
    }

    /// The character whose left edge is nearest to a column.
    int indexAt(double wanted) {
        var index = 0;
        while (index < text.length()) {
            var next = next(index);
            if (columns[next] > wanted) {
                return wanted - columns[index] < columns[next] - wanted ? index : next;
            }
            index = next;
        }
        return index;
    }

    /// The character boundary after an index; marks stay with what they sit on.
    int next(int index) {
        var next = index;
        do {
            next += next < text.length() ? Character.charCount(text.codePointAt(next)) : 0;
        } while (next < text.length() && columns[next] == columns[index]);
        return next;
    }

    /// The character boundary before an index.
    int previous(int index) {
        var previous = before(index);
        while (previous > 0 && columns[before(previous)] == columns[previous]) {
            previous = before(previous);
        }
        return previous;
    }

    private int before(int index) {
        return index > 0 ? index - Character.charCount(text.codePointBefore(index)) : 0;
    }

    private void lay() {
        var at = 0;
        while (at < text.length()) {
            var c = text.codePointAt(at);
            if (isPlain(c)) {
                at = run(at);
            } else if (c == '\t') {
                at = put(at, at + 1, "", TAB - column % TAB, Look.AS_IT_IS);
            } else if (Characters.isUnseen(c)) {
                var written = Characters.written(c);
                var look = Utf8.isStray(c) ? Look.STRAY : Look.WRITTEN_OUT;
                at = put(at, at + Character.charCount(c), written, written.length(), look);
            } else {
                at = Characters.isJoined(c) ? joined(at) : cluster(at);
            }
        }
        columns[text.length()] = column;
    }

    private int run(int from) {
        var to = from;
        while (to < text.length() && isPlain(text.charAt(to))) {
            columns[to] = column + to - from;
            to++;
        }
        if (to < text.length() && Characters.isCombining(text.codePointAt(to))) {
            to--;
        }
        if (to == from) {
            return cluster(from);
        }
        pieces.add(new Piece(from, to, text.substring(from, to), column, to - from, Look.AS_IT_IS));
        column += to - from;
        return to;
    }

    private int joined(int from) {
        var to = from;
        var wide = 0;
        while (to < text.length()
                && (Characters.isJoined(text.codePointAt(to)) || Characters.isCombining(text.codePointAt(to)))) {
            var c = text.codePointAt(to);
            columns[to] = column + wide;
            wide += Characters.isCombining(c) ? 0 : 1;
            to += Character.charCount(c);
        }
        pieces.add(new Piece(from, to, text.substring(from, to), column, wide, Look.AS_IT_IS));
        column += wide;
        return to;
    }

    private int cluster(int from) {
        var c = text.codePointAt(from);
        var to = from + Character.charCount(c);
        for (var marks = 0; to < text.length() && marks < MOST_MARKS; marks++) {
            var next = text.codePointAt(to);
            if (!Characters.isCombining(next)) {
                break;
            }
            to += Character.charCount(next);
        }
        return put(from, to, text.substring(from, to), Characters.isWide(c) ? 2 : 1, Look.AS_IT_IS);
    }

    private int put(int from, int to, String drawn, int width, Look look) {
        pieces.add(new Piece(from, to, drawn, column, width, look));
        for (var i = from; i < to; i++) {
            columns[i] = column;
        }
        column += width;
        return to;
    }

    private static boolean isPlain(int c) {
        return (c >= ' ' && c < 0x7F) || (c > 0xA0 && c < 0x0250 && c != 0xAD);
    }
}
