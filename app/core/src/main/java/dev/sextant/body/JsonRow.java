package dev.sextant.body;

import dev.sextant.body.JsonTokens.Kind;
import dev.sextant.body.Layout.Place;
import java.util.ArrayList;
import java.util.List;

/// Makes the text of one row of laid out JSON from its bytes: white space outside strings goes, an indent and a space
/// after the colon come.
final class JsonRow {
    private static final int STEP = 2;
    /// Deeper levels get no more indent: text has to stay in reach.
    private static final int DEEPEST_INDENT = 64;

    private final Window window;
    private final Place place;
    private final StringBuilder text = new StringBuilder();
    private final List<Row.Span> spans = new ArrayList<>();

    JsonRow(Window window, Place place) {
        this.window = window;
        this.place = place;
    }

    /// Spaces before a row of this depth.
    static int indent(int depth) {
        return STEP * Math.min(depth, DEEPEST_INDENT);
    }

    Row row() {
        var mark = place.mark();
        text.repeat(' ', indent(place.depth()));
        var tokens = new JsonTokens(window, mark.offset(), mark.inside());
        var last = Kind.END;
        while (tokens.end() < place.end() && tokens.next() != Kind.BROKEN && tokens.kind() != Kind.END) {
            last = tokens.kind();
            add(tokens);
        }
        return new Row(mark.line(), mark.continued(), place.depth(), text.toString(), List.copyOf(spans), last.opens());
    }

    private void add(JsonTokens tokens) {
        var from = text.length();
        text.append(Utf8.decode(window.copy(tokens.start(), tokens.end())));
        var span = new Row.Span(from, text.length(), ink(tokens.kind()));
        if (tokens.kind() == Kind.COLON) {
            nameBefore();
            text.append(' ');
        }
        if (!spans.isEmpty() && spans.getLast().ink() == span.ink()) {
            spans.set(spans.size() - 1, new Row.Span(spans.getLast().from(), span.to(), span.ink()));
        } else {
            spans.add(span);
        }
    }

    private void nameBefore() {
        if (!spans.isEmpty()) {
            var name = spans.getLast();
            spans.set(spans.size() - 1, new Row.Span(name.from(), name.to(), Ink.KEY));
        }
    }

    /// The ink of a token that is not known to be a name.
    static Ink ink(Kind kind) {
        return switch (kind) {
            case STRING -> Ink.STRING;
            case NUMBER -> Ink.NUMBER;
            case LITERAL -> Ink.LITERAL;
            case OPEN_OBJECT, OPEN_LIST, CLOSE_OBJECT, CLOSE_LIST, COMMA, COLON -> Ink.PUNCTUATION;
            case BROKEN, END -> Ink.PLAIN;
        };
    }
}
