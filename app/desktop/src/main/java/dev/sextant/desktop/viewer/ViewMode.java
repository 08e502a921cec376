package dev.sextant.desktop.viewer;

/// A way to look at values: as text laid out, as a tree, as a table, or beside others.

enum ViewMode {
    TEXT("Text"),
    TREE("Tree"),
    TABLE("Table"),
    COMPARE("Compare");

    private final String word;

    ViewMode(String word) {
        this.word = word;
    }

    /// Its word in the window.
    String word() {
        return word;
    }
}
