package dev.sextant.desktop.viewer;

import dev.sextant.body.Position;
import dev.sextant.body.Rows;

/// How rows follow each other down the screen: folded ones left out, each on as many lines as it takes. How far it is
/// scrolled is counted in places, the fraction being that of the lines of the row there; only rows near by are read.
final class Flow {
    private static final double NEAR = 1e-3;

    private final Rows rows;
    private final Folds folds;
    private final Wrap wrap;

    /// A flow of rows.
    Flow(Rows rows, Folds folds, Wrap wrap) {
        this.rows = rows;
        this.folds = folds;
        this.wrap = wrap;
    }

    /// A place from the top, and a line of the row there.
    record Spot(long place, double line) {
        int whole() {
            return (int) Math.floor(line);
        }
    }

    /// Places there are.
    long places() {
        return folds.shown(rows.count());
    }

    /// The row in a place, the last one for a place below all.
    long row(long place) {
        return folds.row(Math.clamp(place, 0, Math.max(0, places() - 1)));
    }

    /// How a row's text lies in columns.
    Cells cells(long row) {
        return Cells.of(row < rows.count() ? rows.row(row).text() : "");
    }

    /// How these cells are broken.
    Lines lines(Cells cells) {
        return wrap.lines(cells);
    }

    private int count(long place) {
        return wrap.isOn() ? lines(cells(row(place))).count() : 1;
    }

    /// Where it is when scrolled so far.
    Spot spot(double top) {
        var place = (long) Math.floor(top);
        var line = (top - place) * count(place);
        var near = Math.rint(line);
        return move(new Spot(place, Math.abs(line - near) < NEAR && wrap.isOn() ? near : line), 0);
    }

    /// How far to scroll to have a spot at the upper edge.
    double top(Spot spot) {
        return spot.place() + spot.line() / count(spot.place());
    }

    /// The spot so many lines below another, or above; it stays within what there is.
    Spot move(Spot from, double lines) {
        var last = Math.max(0, places() - 1);
        if (!wrap.isOn()) {
            var to = Math.clamp(from.place() + from.line() + lines, 0, last + 1.0);
            var place = Math.min(last, (long) Math.floor(to));
            return new Spot(place, to - place);
        }
        var place = Math.clamp(from.place(), 0, last);
        var line = from.line() + lines;
        while (line < 0 && place > 0) {
            line += count(--place);
        }
        var count = count(place);
        while (line >= count && place < last) {
            line -= count;
            count = count(++place);
        }
        return new Spot(place, Math.clamp(line, 0, count));
    }

    /// The spot of a position, a whole line.
    Spot spot(Position position) {
        var cells = cells(position.row());
        return new Spot(folds.place(position.row()), lines(cells).at(cells.columnOf(position.index())));
    }

    /// Columns from the left edge of its line to a position.
    int across(Position position) {
        var cells = cells(position.row());
        return lines(cells).across(cells.columnOf(position.index()));
    }

    /// The position nearest to so many columns from the left edge of a spot's line.
    Position position(Spot spot, double across) {
        var row = row(spot.place());
        var cells = cells(row);
        var lines = lines(cells);
        var line = Math.clamp(spot.whole(), 0, lines.count() - 1);
        var index = cells.indexAt(lines.from(line) + Math.max(0, across - lines.indent(line)));
        var beyond = cells.columnOf(index) >= lines.to(line);
        return new Position(row, beyond ? cells.previous(index) : index);
    }

    /// How far it can be scrolled when so many lines fit.
    double mostTop(double fitting) {
        var last = Math.max(0, places() - 1);
        return places() == 0 ? 0 : top(move(new Spot(last, count(last)), -Math.floor(fitting)));
    }

    /// How far to scroll to have a spot in sight, from where it is scrolled to.
    double revealing(Spot spot, double top, double fitting) {
        return Math.max(Math.min(top, top(spot)), top(move(spot, 1 - Math.max(1, Math.floor(fitting)))));
    }

    /// How far to scroll to have a spot in the middle, or as far as it is when it is in sight already.
    double centring(Spot spot, double top, double fitting) {
        var seen = top(spot) >= top && revealing(spot, top, fitting) <= top;
        return seen ? top : top(move(spot, -Math.floor(fitting / 2)));
    }
}
