package dev.sextant.samples.lab.web;

/// Reads numbers from paths and queries.
final class Numbers {
    private Numbers() {}

    /// The number, or -1 if the text is none.
    static int of(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
