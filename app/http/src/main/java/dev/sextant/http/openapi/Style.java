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
    /// As in a `Cookie` header: nothing is percent-encoded, pairs end with `; ` (OpenAPI 3.2 section 4.12.3).
    COOKIE("cookie"),
    /// Not a style but a place: the value is the whole query (OpenAPI 3.2 section 4.12.1).
    WHOLE(""),
    /// The same, as JSON text.
    WHOLE_JSON(""),
    /// Not a style at all: the value stands as it is written, only what no URL may hold is encoded.
    RAW(""),
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
