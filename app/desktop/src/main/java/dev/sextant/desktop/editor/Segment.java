package dev.sextant.desktop.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// A stretch of text of one look: the style classes of its token, its variables, and whether it is wrong.
record Segment(int length, List<String> styles) {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{[^}\"]*}}");

    /// The looks of a text, end to end; tokens in `wrong` are underlined, those in `pair` stand out.
    static List<Segment> of(String text, List<Token> tokens, Set<Token> wrong, Collection<Token> pair) {
        var segments = new ArrayList<Segment>();
        var end = 0;
        for (var token : tokens) {
            add(segments, token.start() - end, List.of());
            token(segments, text, token, styles(token, wrong, pair));
            end = token.end();
        }
        add(segments, text.length() - end, List.of());
        return segments;
    }

    private static List<String> styles(Token token, Set<Token> wrong, Collection<Token> pair) {
        var style = token.kind().style();
        if (wrong.contains(token)) {
            return List.of(style, "wrong");
        }
        return pair.contains(token) ? List.of(style, "bracket") : List.of(style);
    }

    private static void token(List<Segment> segments, String text, Token token, List<String> styles) {
        var end = token.start();
        var variables = VARIABLE.matcher(text).region(token.start(), token.end());
        while (token.kind() == Token.Kind.STRING && variables.find()) {
            add(segments, variables.start() - end, styles);
            add(segments, variables.end() - variables.start(), List.of("variable"));
            end = variables.end();
        }
        add(segments, token.end() - end, styles);
    }

    private static void add(List<Segment> segments, int length, List<String> styles) {
        if (length > 0) {
            segments.add(new Segment(length, styles));
        }
    }

    /// What must be drawn anew, from an offset on, where one list of looks takes the place of another.
    record Change(int from, List<Segment> segments) {
        static Change between(List<Segment> before, List<Segment> after) {
            var head = 0;
            while (head < Math.min(before.size(), after.size())
                    && before.get(head).equals(after.get(head))) {
                head++;
            }
            var tail = 0;
            while (tail < Math.min(before.size(), after.size()) - head
                    && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
                tail++;
            }
            var from = after.subList(0, head).stream().mapToInt(Segment::length).sum();
            return new Change(from, List.copyOf(after.subList(head, after.size() - tail)));
        }

        StyleSpans<Collection<String>> spans() {
            var builder = new StyleSpansBuilder<Collection<String>>();
            segments.forEach(segment -> builder.add(segment.styles(), segment.length()));
            return builder.create();
        }
    }
}
