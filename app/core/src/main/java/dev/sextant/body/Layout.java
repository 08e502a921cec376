package dev.sextant.body;

import dev.sextant.body.RowScanner.Mark;

/// How bytes are laid out in rows. For one thread.
interface Layout {
    /// A scanner that begins again at a row that was read before.
    RowScanner from(Mark mark);

    /// A row ready to be read.
    Row row(Place place);

    /// The text of a row, which is that of [#row(Place)].
    String text(Place place);

    /// Where a row lies: what its bytes begin with, where they end, exclusive, and how deep it is nested.
    record Place(Mark mark, long end, int depth) {}

    /// That of a presentation other than [Presentation#HEX].
    static Layout of(Presentation presentation, Window window) {
        return switch (presentation) {
            case JSON, LINES -> new JsonLayout(window);
            case XML -> new XmlLayout(window);
            case HTML -> new TextLayout(window, line -> XmlInk.spans(line, 0, XmlPart.OUTSIDE));
            case YAML -> new TextLayout(window, new YamlInk());
            case CSV -> new TextLayout(window, CsvFields.of(window, 0));
            case TEXT, HEX -> new TextLayout(window, Dress.NONE);
        };
    }
}
