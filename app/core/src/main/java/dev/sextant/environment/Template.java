package dev.sextant.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Text with `{{name}}` in it. Values are put in as they are and not looked at again: no nesting, no expressions.
public final class Template {
    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([\\w.-]+)\\s*}}");

    private Template() {}

    /// The text with every known name replaced, and the names that were not known.
    public record Expansion(String text, List<String> missing) {
        public Expansion {
            missing = List.copyOf(missing);
        }
    }

    /// One `{{name}}` in a text, from `start` up to `end`, in chars.
    public record Use(String name, int start, int end) {}

    /// Where a text uses variables, in order.
    public static List<Use> uses(String text) {
        return NAME.matcher(text)
                .results()
                .map(found -> new Use(found.group(1), found.start(), found.end()))
                .toList();
    }

    /// Replaces what the variables know; a name they do not know stays as written.
    public static Expansion expand(String text, Map<String, String> variables) {
        var missing = new ArrayList<String>();
        var expanded = NAME.matcher(text).replaceAll(match -> {
            var value = variables.get(match.group(1));
            if (value == null) {
                missing.add(match.group(1));
            }
            return java.util.regex.Matcher.quoteReplacement(value == null ? match.group() : value);
        });
        return new Expansion(expanded, missing);
    }
}
