package dev.sextant.body;

import java.util.ArrayList;
import java.util.List;

/// The text of a row with the character before it and the beginning of what follows it in its line.
final class Stretch {
    private final String text;
    private final int before;
    private final int own;
    private final List<Piece> pieces;

    /// The characters of one row in it, from the index given, which is this character of the row.
    private record Piece(long row, int from, int index) {}

    private Stretch(String text, int before, int own, List<Piece> pieces) {
        this.text = text;
        this.before = before;
        this.own = own;
        this.pieces = pieces;
    }

    /// A row and at least so many characters of the same line after it, where there are as many.
    static Stretch of(Rows rows, long number, int after) {
        if (!rows.continued(number) && !goesOn(rows, number)) {
            var text = rows.text(number);
            return new Stretch(text, 0, text.length(), List.of(new Piece(number, 0, 0)));
        }
        var row = rows.row(number);
        var begin = row.continued() ? row.indent() : 0;
        var text = new StringBuilder();
        if (row.continued() && number > 0) {
            var last = rows.row(number - 1).text();
            text.append(last, Math.max(0, last.length() - 1), last.length());
        }
        var pieces = new ArrayList<Piece>();
        var before = text.length();
        pieces.add(new Piece(number, before, begin));
        text.append(row.text(), begin, row.text().length());
        var own = text.length();
        for (var next = number + 1; goesOn(rows, next - 1) && text.length() - own < after; next++) {
            var more = rows.row(next);
            pieces.add(new Piece(next, text.length(), more.indent()));
            text.append(more.text(), more.indent(), more.text().length());
        }
        return new Stretch(text.toString(), before, own, pieces);
    }

    private static boolean goesOn(Rows rows, long number) {
        return number + 1 < rows.count() && rows.continued(number + 1);
    }

    String text() {
        return text;
    }

    /// Where the row's own text begins.
    int before() {
        return before;
    }

    /// Where it ends.
    int own() {
        return own;
    }

    /// Where a character of the row itself is.
    int index(int inRow) {
        return inRow - pieces.getFirst().index() + before;
    }

    /// Where a match begins.
    Position position(int at) {
        var piece = pieces.getFirst();
        for (var next : pieces) {
            if (next.from() <= at) {
                piece = next;
            }
        }
        return new Position(piece.row(), piece.index() + at - piece.from());
    }

    /// Where a match ends: rather after a row's last character than before the next row's first.
    Position end(int at) {
        var last = position(at - 1);
        return new Position(last.row(), last.index() + 1);
    }
}
