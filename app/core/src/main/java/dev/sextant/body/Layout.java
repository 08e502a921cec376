package dev.sextant.body;

import dev.sextant.body.RowScanner.Mark;

/// Which scanner makes the rows of a presentation.
final class Layout {
    private Layout() {}

    /// A scanner that begins again at a row that was read before.
    static RowScanner again(Presentation presentation, Window window, Mark mark) {
        return switch (presentation) {
            case JSON, LINES -> JsonRows.again(window, mark);
            case TEXT, HEX -> new TextRows(window, mark);
        };
    }
}
