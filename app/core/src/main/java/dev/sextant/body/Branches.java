package dev.sextant.body;

import java.util.ArrayList;
import java.util.List;

/// The values in a container, read a page at a time; what lies in them is stepped over. For one thread.
public final class Branches {
    private final Rows rows;
    private final Window window;

    Branches(Rows rows, Window window) {
        this.rows = rows;
        this.window = window;
    }

    /// Some of the values in a container, and the row where the next one begins; -1 when these were the last.
    public record Page(List<Branch> branches, long next) {
        public Page {
            branches = List.copyOf(branches);
        }
    }

    /// The values from a row on that lie as deep as it: those in a container when it is the row after the one that
    /// opens it. A value whose end is not known yet ends the page.
    public Page from(long row, int most) {
        var branches = new ArrayList<Branch>();
        var at = row;
        while (branches.size() < most && begins(at)) {
            var part = rows.part(at);
            if (part.isEmpty()) {
                return new Page(branches, -1);
            }
            branches.add(branch(at, part.get()));
            at = part.get().last() + 1;
        }
        return new Page(branches, begins(at) ? at : -1);
    }

    private boolean begins(long number) {
        if (number >= rows.count()) {
            return false;
        }
        var row = rows.row(number);
        var first = row.text().length() > row.indent() ? row.text().charAt(row.indent()) : ' ';
        return row.continued() || (first != '}' && first != ']');
    }

    private Branch branch(long row, Part part) {
        var steps = rows.trail(row, 1).path().steps();
        var cell = Cell.of(window, part.from(), part.to());
        var step = steps.isEmpty() ? Branch.ROOT : steps.getLast();
        return new Branch(step, part, opening(part), cell.ink(), cell.text());
    }

    /// The row that opens a container; it is not the first when its name is very long.
    long opening(Part part) {
        var row = part.first();
        while (row < part.last() && !rows.row(row).opens()) {
            row++;
        }
        return row;
    }
}
