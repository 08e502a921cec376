package dev.sextant.desktop.editor;

import dev.sextant.schema.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the first place where text leaves the grammar of JSON (RFC 8259) and says what is missing there.
final class Doctor {
    private static final int LONGEST = 24;

    private final String text;
    private final List<Token> tokens;
    private final Deque<Open> open = new ArrayDeque<>();
    private Expect expect = Expect.VALUE;
    private int at;

    private Doctor(String text) {
        this.text = text;
        this.tokens = Tokens.of(text);
    }

    /// A brace or bracket that waits for its other half.
    private record Open(Token token, boolean isObject, Set<String> names) {}

    private enum Expect {
        VALUE,
        /// A value, or the end of an empty list.
        ELEMENT,
        KEY,
        /// A key, or the end of an empty object.
        MEMBER,
        COLON,
        /// A comma, or the end of what is open.
        COMMA,
        END
    }

    /// The fault in words; what the doctor does not see is told as the reader told it.
    static Fault examine(String text, Json.Parsed.Broken broken) {
        return new Doctor(text).examine().orElseGet(() -> told(text, broken));
    }

    private static Fault told(String text, Json.Parsed.Broken broken) {
        var offset = (int) Math.min(broken.offset(), text.length());
        var words = broken.message();
        return new Fault(broken.line(), Math.max(0, offset - 1), Math.min(text.length(), offset + 1), words);
    }

    private Optional<Fault> examine() {
        for (at = 0; at < tokens.size(); at++) {
            var fault = step(tokens.get(at));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return end();
    }

    private Optional<Fault> step(Token token) {
        if (token.kind() == Token.Kind.STRING && isUnclosed(token)) {
            return fault(token, "the text %s is not closed by a quote.".formatted(shown(token)));
        }
        return switch (expect) {
            case VALUE -> value(token);
            case ELEMENT -> token.is(']', text) ? close(token) : value(token);
            case KEY -> key(token);
            case MEMBER -> token.is('}', text) ? close(token) : key(token);
            case COLON -> colon(token);
            case COMMA -> comma(token);
            case END -> fault(token, "there is more text after the JSON ends.");
        };
    }

    private Optional<Fault> value(Token token) {
        return switch (token.kind()) {
            case STRING, NUMBER, LITERAL -> valueEnds();
            case KEY ->
                fault(
                        token,
                        open.isEmpty()
                                ? "a { is missing before %s.".formatted(shown(token))
                                : "%s is a name, but a list has values only.".formatted(shown(token)));
            case WRONG -> fault(token, wrong(token));
            case PUNCTUATION -> punctuation(token);
        };
    }

    private Optional<Fault> punctuation(Token token) {
        if (token.is('{', text) || token.is('[', text)) {
            var isObject = token.is('{', text);
            open.push(new Open(token, isObject, new HashSet<>()));
            expect = isObject ? Expect.MEMBER : Expect.ELEMENT;
            return Optional.empty();
        }
        if (at > 0 && tokens.get(at - 1).is(',', text)) {
            return fault(tokens.get(at - 1), "there is a comma too many before %s.".formatted(shown(token)));
        }
        return at == 0
                ? fault(token, "a value is missing before %s.".formatted(shown(token)))
                : missing("a value is missing after %s.");
    }

    private Optional<Fault> key(Token token) {
        return switch (token.kind()) {
            case KEY -> named(token);
            case STRING -> {
                expect = Expect.COLON;
                yield Optional.empty();
            }
            case WRONG, LITERAL, NUMBER -> fault(token, "the name %s wants double quotes.".formatted(shown(token)));
            case PUNCTUATION ->
                token.is('}', text) && at > 0 && tokens.get(at - 1).is(',', text)
                        ? fault(tokens.get(at - 1), "there is a comma too many before }.")
                        : fault(token, "a name is missing before %s.".formatted(shown(token)));
        };
    }

    private Optional<Fault> named(Token token) {
        expect = Expect.COLON;
        return open.getFirst().names().add(token.in(text))
                ? Optional.empty()
                : fault(token, "%s is there twice.".formatted(shown(token)));
    }

    private Optional<Fault> colon(Token token) {
        if (token.is(':', text)) {
            expect = Expect.VALUE;
            return Optional.empty();
        }
        return missing("a colon is missing after %s.");
    }

    private Optional<Fault> comma(Token token) {
        if (token.is(',', text)) {
            expect = open.getFirst().isObject() ? Expect.KEY : Expect.VALUE;
            return Optional.empty();
        }
        if (token.is('}', text) || token.is(']', text)) {
            return close(token);
        }
        return missing("a comma is missing after %s.");
    }

    private Optional<Fault> close(Token token) {
        var half = open.pop();
        if (half.isObject() != token.is('}', text)) {
            return fault(
                    token,
                    "%s stands where %s should close the %s of line %d."
                            .formatted(
                                    shown(token),
                                    half.isObject() ? "}" : "]",
                                    half.isObject() ? "{" : "[",
                                    line(half.token().start())));
        }
        return valueEnds();
    }

    private Optional<Fault> valueEnds() {
        expect = open.isEmpty() ? Expect.END : Expect.COMMA;
        return Optional.empty();
    }

    private Optional<Fault> end() {
        if (tokens.isEmpty()) {
            return Optional.of(new Fault(1, 0, text.length(), "there is no JSON yet."));
        }
        return switch (expect) {
            case END -> Optional.empty();
            case COLON -> missing("a colon is missing after %s.");
            case VALUE -> missing("a value is missing after %s.");
            case ELEMENT, KEY, MEMBER, COMMA -> {
                var half = open.getFirst();
                yield fault(half.token(), "this %s is never closed.".formatted(half.isObject() ? "{" : "["));
            }
        };
    }

    private String wrong(Token token) {
        var word = token.in(text);
        if (word.startsWith("'")) {
            return "texts want double quotes, not %s.".formatted(shown(token));
        }
        if (word.startsWith("//") || word.startsWith("/*") || word.startsWith("#")) {
            return "JSON knows no comments.";
        }
        return Character.isDigit(word.charAt(0)) || word.charAt(0) == '-'
                ? "%s is no number in JSON.".formatted(shown(token))
                : "the text %s wants double quotes.".formatted(shown(token));
    }

    private boolean isUnclosed(Token token) {
        return token.end() == token.start() + 1 || text.charAt(token.end() - 1) != '"';
    }

    private Optional<Fault> missing(String words) {
        var before = at < tokens.size() ? tokens.get(at - 1) : tokens.getLast();
        return Optional.of(
                new Fault(line(before.start()), before.start(), before.end(), words.formatted(shown(before))));
    }

    private Optional<Fault> fault(Token token, String words) {
        return Optional.of(new Fault(line(token.start()), token.start(), token.end(), words));
    }

    private String shown(Token token) {
        var shown = token.in(text);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST - 1) + "…";
    }

    private int line(int offset) {
        return 1
                + (int) text.chars()
                        .limit(offset)
                        .filter(character -> character == '\n')
                        .count();
    }
}
