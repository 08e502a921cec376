package dev.sextant.http.document;

/// Where a value lies in a document's bytes: from `start`, up to and without `end`.
public record Span(int start, int end) {
    /// Its length in bytes.
    public int length() {
        return end - start;
    }
}
