package dev.sextant.body;

import java.util.List;

/// Says which inks a line of text has.
@FunctionalInterface
interface Dress {
    /// All in one.
    Dress NONE = line -> List.of(new Row.Span(0, line.length(), Ink.PLAIN));

    /// The spans of a line.
    List<Row.Span> spans(String line);
}
