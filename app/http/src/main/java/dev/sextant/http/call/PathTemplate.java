package dev.sextant.http.call;

import dev.sextant.catalog.Problem;
import dev.sextant.http.openapi.Layout;
import dev.sextant.http.openapi.Style;
import dev.sextant.schema.Field;
import dev.sextant.schema.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills the `{names}` of a path.
final class PathTemplate {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    private final Layout layout;
    private final Value.Struct message;

    PathTemplate(Layout layout, Value.Struct message) {
        this.layout = layout;
        this.message = message;
    }

    /// What came of it.
    sealed interface Filled {
        /// A path for the wire, perhaps with a query of its own.
        record Ready(String path) implements Filled {}

        /// A value is missing or cannot stand in a path.
        record Faulty(Problem problem) implements Filled {}
    }

    Filled fill() {
        var matcher = NAME.matcher(layout.path());
        var path = new StringBuilder();
        var end = 0;
        while (matcher.find()) {
            path.append(literal(layout.path().substring(end, matcher.start())));
            end = matcher.end();
            var value = value(matcher);
            if (value.isEmpty()) {
                return faulty("The path needs %s.".formatted(matcher.group(1)), "It has no value.");
            }
            path.append(value.get());
        }
        path.append(literal(layout.path().substring(end)));
        return dotted(path.toString())
                ? faulty("“.” and “..” cannot stand in a path.", "Every client and server takes them for steps.")
                : new Filled.Ready(path.toString());
    }

    private Optional<String> value(Matcher matcher) {
        return layout.parameters().stream()
                .filter(parameter -> parameter.place() == Field.Place.PATH
                        && parameter.name().equals(matcher.group(1)))
                .findFirst()
                .flatMap(parameter -> message.get(parameter.key())
                        .filter(value -> !(value instanceof Value.Null))
                        .map(value -> new Expansion(parameter, encoding(parameter)).inPlace(value)))
                .filter(text -> !text.isEmpty());
    }

    private static java.util.function.UnaryOperator<String> encoding(Layout.Parameter parameter) {
        if (parameter.writing().style() == Style.RAW) {
            return PathTemplate::literal;
        }
        return parameter.writing().reserved() ? Percent.RESERVED::encode : Percent.PATH::encode;
    }

    /// The contract's own part of the path, of which only what no URL may hold is encoded.
    private static String literal(String text) {
        var encoded = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c <= ' ' || c > 126 || "\"<>\\^`{|}#".indexOf(c) >= 0) {
                encoded.append(Percent.FORM.encode(Character.toString(c)));
            } else {
                encoded.appendCodePoint(c);
            }
        });
        return encoded.toString();
    }

    private static boolean dotted(String path) {
        var end = path.indexOf('?');
        for (var segment : (end < 0 ? path : path.substring(0, end)).split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static Filled faulty(String what, String cause) {
        return new Filled.Faulty(Problem.error(what, cause, ""));
    }
}
