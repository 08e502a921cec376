package dev.sextant.body;

/// What a stretch of text is, and so which colour it has.
public enum Ink {
    PLAIN,
    KEY,
    STRING,
    NUMBER,
    LITERAL,
    PUNCTUATION,
    /// Something that cannot be seen, written out.
    ESCAPE,
    /// A byte that is no character.
    STRAY,
    /// Figures beside the text, such as offsets.
    ASIDE
}
