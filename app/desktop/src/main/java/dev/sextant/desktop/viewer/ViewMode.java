package dev.sextant.desktop.viewer;

/// A way to look at values: as text laid out, as a tree or as a table.
enum ViewMode {
    IMAGE("Image"),
    TEXT("Text"),
    TREE("Tree"),
    TABLE("Table");

    private final String word;

    ViewMode(String word) {
        this.word = word;
    }

    /// Its word in the window.
    String word() {
        return word;
    }
}
