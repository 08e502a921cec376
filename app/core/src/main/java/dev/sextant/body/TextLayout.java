package dev.sextant.body;

import dev.sextant.body.RowScanner.Mark;

/// Text as it came.
record TextLayout(Window window) implements Layout {
    @Override
    public RowScanner from(Mark mark) {
        return new TextRows(window, mark);
    }

    @Override
    public Row row(Place place) {
        return Row.plain(place.mark().line(), place.mark().continued(), text(place));
    }

    @Override
    public String text(Place place) {
        return Utf8.decode(window.copy(place.mark().offset(), place.end()));
    }
}
