package dev.sextant.body;

import dev.sextant.body.RowScanner.Mark;

/// XML a tag a row: white space around it goes, an indent comes, and lines within a tag are joined.
record XmlLayout(Window window) implements Layout {
    @Override
    public RowScanner from(Mark mark) {
        return new XmlRows(window, mark);
    }

    @Override
    public Row row(Place place) {
        var mark = place.mark();
        var text = text(place);
        var spans = XmlInk.spans(text, JsonRow.indent(place.depth()), XmlPart.of(mark.inside()));
        var scan = new XmlRows(window, mark);
        return new Row(mark.line(), mark.continued(), place.depth(), text, spans, scan.next() && scan.opens());
    }

    @Override
    public String text(Place place) {
        var came = Utf8.decode(window.copy(place.mark().offset(), place.end()));
        return " ".repeat(JsonRow.indent(place.depth())) + onOneLine(came);
    }

    private static String onOneLine(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        var joined = new StringBuilder(text.length());
        for (var each : text.split("\n", -1)) {
            joined.append(joined.isEmpty() ? "" : " ").append(each.strip());
        }
        return joined.toString();
    }
}
