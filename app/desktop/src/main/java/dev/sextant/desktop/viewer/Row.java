package dev.sextant.desktop.viewer;

import java.util.List;

/// One row as it is read: its line from 1, how deep it is nested, its text with indent, the ink of each stretch, and
/// whether it begins something that folds.
record Row(long line, boolean continued, int depth, String text, List<Span> spans, boolean opens) {
    /// A stretch of one ink, from a character to another, exclusive.
    record Span(int from, int to, Ink ink) {}

    /// Plain text.
    static Row plain(long line, boolean continued, String text) {
        return new Row(line, continued, 0, text, List.of(new Span(0, text.length(), Ink.PLAIN)), false);
    }
}
