package dev.sextant.desktop.variable;

import java.util.Optional;
import java.util.regex.Pattern;

/// A `{{name` that is begun at the caret: `from` its braces up to `to`, the rest of the name and its closing braces
/// included, and the part of the name before the caret.
public record Braces(int from, int to, String begun) {
    private static final Pattern HEAD = Pattern.compile("\\{\\{\\s*([\\w.-]*)$");
    private static final Pattern REST = Pattern.compile("^[\\w.-]*\\s*}}|^}");

    /// What is begun at the caret; empty where no name may stand.
    public static Optional<Braces> at(String text, int caret) {
        var line = text.lastIndexOf('\n', caret - 1) + 1;
        var head = HEAD.matcher(text.substring(line, caret));
        if (!head.find()) {
            return Optional.empty();
        }
        var rest = REST.matcher(text.substring(caret));
        return Optional.of(new Braces(line + head.start(), caret + (rest.find() ? rest.end() : 0), head.group(1)));
    }
}
