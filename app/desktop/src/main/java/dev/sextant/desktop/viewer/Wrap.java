package dev.sextant.desktop.viewer;

import dev.sextant.desktop.viewer.Cells.Look;
import dev.sextant.desktop.viewer.Cells.Piece;
import java.util.stream.IntStream;

/// Breaks rows into lines of at most so many columns: after a blank where that leaves a line half full, else wherever
/// it is full; never within what is drawn as a whole.
record Wrap(int columns) {
    /// Breaks nothing.
    static final Wrap NONE = new Wrap(0);

    /// Columns a line has at least, however narrow the pane.
    static final int FEWEST = 16;

    /// To this width.
    static Wrap to(double columns) {
        return new Wrap(Math.max(FEWEST, (int) columns));
    }

    /// Whether anything is broken.
    boolean isOn() {
        return columns > 0;
    }

    /// The lines of a row.
    Lines lines(Cells cells) {
        if (!isOn() || cells.width() <= columns) {
            return Lines.ONE;
        }
        var breaking = new Breaking(columns, Math.min(cells.indent(), columns / 2));
        cells.pieces().forEach(breaking::add);
        return new Lines(breaking.starts.build().toArray(), breaking.indent);
    }

    /// One row on its way into lines.
    private static final class Breaking {
        private final int columns;
        private final int indent;
        private final IntStream.Builder starts = IntStream.builder().add(0);
        private int start;
        private int room;
        private int blank;

        Breaking(int columns, int indent) {
            this.columns = columns;
            this.indent = indent;
            this.room = columns;
        }

        void add(Piece piece) {
            if (piece.look() != Look.AS_IT_IS || piece.width() != piece.to() - piece.from()) {
                put(piece.column(), piece.width());
                return;
            }
            for (var i = 0; i < piece.width(); i++) {
                put(piece.column() + i, 1);
                if (piece.drawn().charAt(i) == ' ') {
                    blank = piece.column() + i + 1;
                }
            }
        }

        private void put(int column, int width) {
            if (column + width > start + room && blank > start + room / 2) {
                begin(blank);
            }
            if (column + width > start + room && column > start) {
                begin(column);
            }
            while (width > room && column + width > start + room) {
                begin(start + room);
            }
        }

        private void begin(int column) {
            start = column;
            starts.add(column);
            room = columns - indent;
        }
    }
}
