package dev.sextant.desktop.viewer;

import dev.sextant.body.Position;
import dev.sextant.body.Rows;

/// Where the caret comes when it moves over the rows in sight; what is folded is stepped over, broken rows line by
/// line.
final class Caret {
    private final Rows rows;
    private final Flow flow;
    private final int page;

    /// A caret among these rows as they flow, `page` lines of which fit on the screen.
    Caret(Rows rows, Flow flow, int page) {
        this.rows = rows;
        this.flow = flow;
        this.page = page;
    }

    /// Where it comes from a position.
    Position move(Position from, Motion motion) {
        return switch (motion) {
            case LEFT -> left(from);
            case RIGHT -> right(from);
            case WORD_LEFT -> new Position(from.row(), wordBefore(text(from.row()), from.index()));
            case WORD_RIGHT -> new Position(from.row(), wordAfter(text(from.row()), from.index()));
            case UP -> vertical(from, -1);
            case DOWN -> vertical(from, 1);
            case PAGE_UP -> vertical(from, -page);
            case PAGE_DOWN -> vertical(from, page);
            case ROW_START -> new Position(from.row(), rowStart(from));
            case ROW_END -> new Position(from.row(), text(from.row()).length());
            case START -> Position.START;
            case END -> end();
        };
    }

    /// After everything.
    Position end() {
        var last = rows.count() - 1;
        return last < 0 ? Position.START : new Position(last, text(last).length());
    }

    private Position left(Position from) {
        if (from.index() > 0) {
            return new Position(from.row(), Cells.of(text(from.row())).previous(from.index()));
        }
        var above = vertical(from, -1);
        return above.row() == from.row()
                ? from
                : new Position(above.row(), text(above.row()).length());
    }

    private Position right(Position from) {
        var text = text(from.row());
        if (from.index() < text.length()) {
            return new Position(from.row(), Cells.of(text).next(from.index()));
        }
        var below = vertical(from, 1);
        return below.row() == from.row() ? from : new Position(below.row(), 0);
    }

    private Position vertical(Position from, int lines) {
        if (rows.count() == 0) {
            return Position.START;
        }
        return flow.position(flow.move(flow.spot(from), lines), flow.across(from));
    }

    private int rowStart(Position from) {
        var text = text(from.row());
        var indent = text.length() - text.stripLeading().length();
        return from.index() == indent ? 0 : indent;
    }

    private String text(long row) {
        return row < rows.count() ? rows.row(row).text() : "";
    }

    /// Where the word before an index begins.
    static int wordBefore(String text, int index) {
        var at = Math.min(index, text.length());
        while (at > 0 && !isWord(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && isWord(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// Where the word after an index ends.
    static int wordAfter(String text, int index) {
        var at = index;
        while (at < text.length() && !isWord(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Whether a character is part of a word, which is what a double click selects.
    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || Character.isSurrogate(c);
    }
}
