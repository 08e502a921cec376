package dev.sextant.desktop.viewer;

import dev.sextant.body.Position;
import dev.sextant.body.Rows;
import dev.sextant.body.Utf8;
import java.util.Optional;

/// What is selected: from where it was begun to where the caret is.
record Selection(Position anchor, Position caret) {
    /// Nothing, at the start.
    static final Selection NONE = new Selection(Position.START, Position.START);

    /// Nothing, with the caret here.
    static Selection at(Position caret) {
        return new Selection(caret, caret);
    }

    /// This selection with the caret elsewhere; without `keeping` nothing is selected any more.
    Selection moved(Position to, boolean keeping) {
        return keeping ? new Selection(anchor, to) : at(to);
    }

    boolean isEmpty() {
        return anchor.equals(caret);
    }

    Position from() {
        return anchor.compareTo(caret) <= 0 ? anchor : caret;
    }

    Position to() {
        return anchor.compareTo(caret) <= 0 ? caret : anchor;
    }

    /// Whether any of a row is selected.
    boolean touches(long row) {
        return !isEmpty() && from().row() <= row && row <= to().row();
    }

    /// The selected text, rows of one line joined and lines apart by a line feed; empty when it has more characters
    /// than `most`.
    Optional<String> text(Rows rows, int most) {
        var text = new StringBuilder();
        for (var number = from().row(); number <= to().row() && number < rows.count(); number++) {
            var row = rows.row(number);
            if (number > from().row() && !row.continued()) {
                text.append('\n');
            }
            var begin = number == from().row() ? from().index() : 0;
            var end = number == to().row() ? to().index() : row.text().length();
            text.append(
                    row.text(), Math.min(begin, end), Math.min(end, row.text().length()));
            if (text.length() > most) {
                return Optional.empty();
            }
        }
        return Optional.of(Utf8.portable(text.toString()));
    }
}
