package dev.sextant.body;

import dev.sextant.body.JsonTokens.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The beginning of a body as a row of its own, for a line of a list: JSON as far as it is JSON, then plain.
public final class OneLine {
    private OneLine() {}

    /// A row of this text.
    public static Row of(String line) {
        var octets = Octets.of(line.getBytes(StandardCharsets.UTF_8));
        var window = new Window(octets);
        var tokens = new JsonTokens(window, 0, JsonTokens.OUTSIDE);
        var text = new StringBuilder();
        List<Row.Span> spans = new ArrayList<>();
        while (tokens.next() != Kind.BROKEN && tokens.kind() != Kind.END) {
            if (tokens.kind() == Kind.COLON && !spans.isEmpty()) {
                var name = spans.removeLast();
                spans.add(new Row.Span(name.from(), name.to(), Ink.KEY));
            }
            var spaced = tokens.kind() == Kind.COLON || tokens.kind() == Kind.COMMA ? " " : "";
            var from = text.length();
            text.append(Utf8.decode(window.copy(tokens.start(), tokens.end()))).append(spaced);
            spans.add(new Row.Span(from, text.length(), JsonRow.ink(tokens.kind())));
        }
        var from = text.length();
        text.append(Utf8.decode(window.copy(tokens.start(), octets.size())));
        if (text.length() > from) {
            spans.add(new Row.Span(from, text.length(), Ink.PLAIN));
        }
        return new Row(1, false, 0, text.toString(), spans, false);
    }
}
