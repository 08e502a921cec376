package dev.sextant.body;

import dev.sextant.body.RowScanner.Mark;

/// Which scanner makes the rows of a presentation.
final class Layout {
    private Layout() {}

    /// A scanner from the start that checks what it reads.
    static RowScanner checked(Presentation presentation, Window window, long start) {
        return switch (presentation) {
            case JSON -> new JsonRows(window, Mark.first(start), JsonRows.Check.ONE);
            case LINES -> new JsonRows(window, Mark.first(start), JsonRows.Check.SEVERAL);
            case TEXT, HEX -> new TextRows(window, Mark.first(start));
        };
    }

    /// A scanner that begins again at a row that was read before.
    static RowScanner again(Presentation presentation, Window window, Mark mark) {
        return switch (presentation) {
            case JSON, LINES -> new JsonRows(window, mark, JsonRows.Check.NONE);
            case TEXT, HEX -> new TextRows(window, mark);
        };
    }
}
