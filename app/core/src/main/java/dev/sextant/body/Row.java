package dev.sextant.body;

import java.util.List;

/// One row as it is read: its line from 1, how deep it is nested, its text with indent, the ink of each stretch, and
/// whether it begins something that folds.
public record Row(long line, boolean continued, int depth, String text, List<Span> spans, boolean opens) {
    /// A stretch of one ink, from a character to another, exclusive.
    public record Span(int from, int to, Ink ink) {}

    /// Spaces before the text that the bytes do not have.
    public int indent() {
        return JsonRow.indent(depth);
    }

    /// Plain text.
    public static Row plain(long line, boolean continued, String text) {
        return new Row(line, continued, 0, text, List.of(new Span(0, text.length(), Ink.PLAIN)), false);
    }
}
