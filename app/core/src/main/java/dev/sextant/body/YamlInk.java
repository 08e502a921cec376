package dev.sextant.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The inks of a line of YAML, as far as one line tells: names, values, comments.
final class YamlInk implements Dress {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d[\\d_]*)?(\\.\\d*)?([eE][-+]?\\d+)?");
    private static final List<String> LITERALS = List.of("true", "false", "null", "~", "yes", "no", "on", "off");

    @Override
    public List<Row.Span> spans(String line) {
        var spans = new ArrayList<Row.Span>();
        var end = comment(line);
        var at = punctuation(line, end, spans);
        var colon = colon(line, at, end);
        if (colon >= 0) {
            add(spans, at, colon, Ink.KEY);
            add(spans, colon, colon + 1, Ink.PUNCTUATION);
            at = colon + 1;
        }
        add(spans, at, end, value(line.substring(at, end).strip()));
        add(spans, end, line.length(), Ink.ASIDE);
        return spans;
    }

    private static void add(List<Row.Span> spans, int from, int to, Ink ink) {
        if (to > from) {
            spans.add(new Row.Span(from, to, ink));
        }
    }

    /// Where a comment begins; the line's end where there is none.
    private static int comment(String line) {
        var quote = ' ';
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (quote != ' ') {
                quote = c == quote ? ' ' : quote;
            } else if ((c == '"' || c == '\'') && (i == 0 || " [{,:".indexOf(line.charAt(i - 1)) >= 0)) {
                quote = c;
            } else if (c == '#' && (i == 0 || line.charAt(i - 1) == ' ' || line.charAt(i - 1) == '\t')) {
                return i;
            }
        }
        return line.length();
    }

    /// Goes over spaces and the dashes of a list.
    private static int punctuation(String line, int end, List<Row.Span> spans) {
        var at = 0;
        while (at < end && (line.charAt(at) == ' ' || isDash(line, at, end))) {
            at++;
        }
        if (line.startsWith("---") || line.startsWith("...")) {
            at = Math.min(3, end);
        }
        add(spans, 0, at, Ink.PUNCTUATION);
        return at;
    }

    private static boolean isDash(String line, int at, int end) {
        return line.charAt(at) == '-' && (at + 1 == end || line.charAt(at + 1) == ' ');
    }

    private static int colon(String line, int from, int end) {
        var at = from;
        if (at < end && (line.charAt(at) == '"' || line.charAt(at) == '\'')) {
            at = Math.max(at, line.indexOf(line.charAt(at), at + 1));
        }
        for (var i = at; i < end; i++) {
            if (line.charAt(i) == ':' && (i + 1 == end || line.charAt(i + 1) == ' ')) {
                return i;
            }
        }
        return -1;
    }

    private static Ink value(String value) {
        if (value.isEmpty() || value.startsWith("{") || value.startsWith("[") || value.startsWith("|")) {
            return Ink.PUNCTUATION;
        }
        return NUMBER.matcher(value).matches() && value.chars().anyMatch(Character::isDigit)
                ? Ink.NUMBER
                : LITERALS.contains(value) ? Ink.LITERAL : Ink.STRING;
    }
}
