package dev.sextant.desktop.editor;

import dev.sextant.schema.Json;

/// Where JSON is broken and what is to be done there, in a person's words; the line counts from 1.
public record Fault(int line, int start, int end, String words) {
    /// The fault of a text that could not be read.
    public static Fault of(String text, Json.Parsed.Broken broken) {
        return Doctor.examine(text, broken);
    }

    /// The whole sentence: `Line 14: a comma is missing after "runner".`
    public String sentence() {
        return "Line %d: %s".formatted(line, words);
    }
}
