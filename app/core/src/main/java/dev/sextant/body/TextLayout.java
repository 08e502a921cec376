package dev.sextant.body;

import dev.sextant.body.RowScanner.Mark;

/// Text as it came, in the inks of a dress.
record TextLayout(Window window, Dress dress) implements Layout {
    @Override
    public RowScanner from(Mark mark) {
        return new TextRows(window, mark);
    }

    @Override
    public Row row(Place place) {
        var text = text(place);
        var continued = place.mark().continued();
        var spans = continued ? Dress.NONE.spans(text) : dress.spans(text);
        return new Row(place.mark().line(), continued, 0, text, spans, false);
    }

    @Override
    public String text(Place place) {
        return Utf8.decode(window.copy(place.mark().offset(), place.end()));
    }
}
