package dev.sextant.desktop.viewer;

import java.util.Arrays;

/// The lines that one row takes on the screen: the columns each begins and ends at, and how far all but the first are
/// indented.
final class Lines {
    /// A row that is not broken.
    static final Lines ONE = new Lines(new int[] {0}, 0);

    private final int[] starts;
    private final int indent;

    /// Lines that begin at these columns, the first at 0.
    Lines(int[] starts, int indent) {
        this.starts = starts.clone();
        this.indent = indent;
    }

    /// How many there are.
    int count() {
        return starts.length;
    }

    /// The column a line begins at.
    int from(int line) {
        return starts[line];
    }

    /// The column a line ends before; the last one has no end.
    int to(int line) {
        return line + 1 < starts.length ? starts[line + 1] : Integer.MAX_VALUE;
    }

    /// Columns left free before a line.
    int indent(int line) {
        return line == 0 ? 0 : indent;
    }

    /// The line a column is on.
    int at(int column) {
        var found = Arrays.binarySearch(starts, column);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /// Columns from the left edge of its line to a column.
    int across(int column) {
        var line = at(column);
        return column - from(line) + indent(line);
    }
}
