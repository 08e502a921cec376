package dev.sextant.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts JSON into tokens, also while it is broken: every char but white space is in one.
final class Tokens {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Set<String> LITERALS = Set.of("true", "false", "null");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        return new Tokens(text).cut();
    }

    private List<Token> cut() {
        while (at < text.length()) {
            var start = at;
            var character = text.charAt(at);
            if (Character.isWhitespace(character)) {
                at++;
            } else if (character == '"') {
                string(start);
            } else if ("{}[],:".indexOf(character) >= 0) {
                at++;
                add(Token.Kind.PUNCTUATION, start);
            } else {
                word(start);
            }
        }
        return tokens;
    }

    /// A string ends with its quote or, when that is missing, with its line.
    private void string(int start) {
        at++;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at);
        var isClosed = at < text.length() && text.charAt(at) == '"';
        if (isClosed) {
            at++;
        }
        add(isClosed && isBeforeColon() ? Token.Kind.KEY : Token.Kind.STRING, start);
    }

    private boolean isBeforeColon() {
        var next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) == ':';
    }

    private void word(int start) {
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && "{}[],:\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        var word = text.substring(start, at);
        if (LITERALS.contains(word)) {
            add(Token.Kind.LITERAL, start);
        } else {
            add(NUMBER.matcher(word).matches() ? Token.Kind.NUMBER : Token.Kind.WRONG, start);
        }
    }

    private void add(Token.Kind kind, int start) {
        tokens.add(new Token(kind, start, at));
    }
}
