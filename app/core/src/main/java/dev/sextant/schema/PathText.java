package dev.sextant.schema;

import dev.sextant.schema.Path.Step;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A path as other tools write it.
public final class PathText {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private PathText() {}

    /// As a JSON Pointer (RFC 6901); blank for the root.
    public static String pointer(Path path) {
        return joined(path, step -> switch (step) {
            case Step.Element(var index) -> "/" + index;
            case Step.Member(var name) -> "/" + name.replace("~", "~0").replace("/", "~1");
        });
    }

    /// As a filter of jq; a dot for the root.
    public static String jq(Path path) {
        var text = joined(path, step -> switch (step) {
            case Step.Element(var index) -> "[" + index + "]";
            case Step.Member(var name) when WORD.matcher(name).matches() -> "." + name;
            case Step.Member(var name) -> "[" + Json.compact(new Value.Text(name)) + "]";
        });
        return text.startsWith(".") ? text : "." + text;
    }

    /// As a normalized JSONPath (RFC 9535 section 2.7).
    public static String jsonPath(Path path) {
        return "$"
                + joined(path, step -> switch (step) {
                    case Step.Element(var index) -> "[" + index + "]";
                    case Step.Member(var name) -> "['" + singleQuoted(name) + "']";
                });
    }

    private static String singleQuoted(String name) {
        var quoted = Json.compact(new Value.Text(name));
        return quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"").replace("'", "\\'");
    }

    private static String joined(Path path, Function<Step, String> written) {
        return path.steps().stream().map(written).collect(Collectors.joining());
    }
}
