package dev.sextant.body;

import dev.sextant.body.JsonTokens.Kind;
import java.util.Locale;
import java.util.Optional;

/// A value on one line: a string without its quotes, a container as it came but for white space, cut off when long.
public record Cell(Ink ink, String text) {
    /// Where there is no value; null is one.
    public static final Cell ABSENT = new Cell(Ink.ASIDE, "");

    /// Characters that are kept.
    static final int LONGEST = 400;

    /// The value between two offsets.
    static Cell of(Window window, long from, long to) {
        var tokens = new JsonTokens(window, from, JsonTokens.OUTSIDE);
        tokens.next();
        if (tokens.kind() == Kind.STRING) {
            var whole = to - from <= LONGEST;
            var bytes = window.copy(from, whole ? to : from + LONGEST);
            return new Cell(
                    Ink.STRING, whole ? Names.name(bytes) : Utf8.decode(bytes).substring(1) + "…");
        }
        var ink = JsonRow.ink(tokens.kind());
        var text = new StringBuilder();
        while (tokens.kind() != Kind.END && tokens.kind() != Kind.BROKEN && tokens.start() < to) {
            text.append(Utf8.decode(window.copy(tokens.start(), tokens.end())));
            if (text.length() > LONGEST) {
                return new Cell(ink, text.substring(0, LONGEST) + "…");
            }
            text.append(tokens.kind() == Kind.COMMA || tokens.kind() == Kind.COLON ? " " : "");
            tokens.next();
        }
        return new Cell(ink, text.toString());
    }

    /// Whether there is no value.
    public boolean absent() {
        return ink == Ink.ASIDE;
    }

    /// Its number, where it is one.
    Optional<Double> number() {
        try {
            return ink == Ink.NUMBER ? Optional.of(Double.valueOf(text)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean contains(String lowerCase) {
        return text.toLowerCase(Locale.ROOT).contains(lowerCase);
    }
}
