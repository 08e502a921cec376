package dev.sextant.http.openapi;

/// How a parameter is written (OpenAPI 3.1 section 4.8.12.4, after RFC 6570).
public enum Style {
    SIMPLE("simple"),
    LABEL("label"),
    MATRIX("matrix"),
    FORM("form"),
    SPACE("spaceDelimited"),
    PIPE("pipeDelimited"),
    DEEP("deepObject"),
    /// Not a style but a media type: the value is JSON text.
    JSON("");

    private final String word;

    Style(String word) {
        this.word = word;
    }

    /// The style of this word, or the other when it is none.
    static Style of(String word, Style otherwise) {
        for (var style : values()) {
            if (!word.isEmpty() && style.word.equals(word)) {
                return style;
            }
        }
        return otherwise;
    }
}
