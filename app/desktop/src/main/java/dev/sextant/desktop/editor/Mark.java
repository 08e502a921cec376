package dev.sextant.desktop.editor;

import dev.sextant.schema.Path;

/// Something to be said about a place of the value, shown where it stands in the text.
public record Mark(Path path, String words) {}
