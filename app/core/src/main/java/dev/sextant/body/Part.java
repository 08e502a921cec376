package dev.sextant.body;

/// A value in a body: its rows, the first and the last; its bytes, from and to, exclusive, without its name; and how
/// many elements or members it has, -1 when it is no container.
public record Part(long first, long last, long from, long to, long children) {
    /// Bytes of it as they came.
    public long size() {
        return to - from;
    }
}
