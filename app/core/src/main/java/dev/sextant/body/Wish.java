package dev.sextant.body;

import java.util.regex.Pattern;

/// What is looked for in a body: a text or a regular expression, in any case or this one, as part of words or whole.
public record Wish(String text, boolean exactCase, boolean wholeWords, boolean expression) {
    /// Nothing.
    public static final Wish NOTHING = text("");

    /// A text in any case.
    public static Wish text(String text) {
        return new Wish(text, false, false, false);
    }

    /// The pattern of it; throws [java.util.regex.PatternSyntaxException] for an expression that is none.
    Pattern pattern() {
        var part = expression ? text : Pattern.quote(text);
        var whole = wholeWords ? "(?<![\\p{L}\\p{N}_])(?:" + part + ")(?![\\p{L}\\p{N}_])" : part;
        return Pattern.compile(whole, exactCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
