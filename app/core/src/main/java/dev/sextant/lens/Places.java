package dev.sextant.lens;

import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/// The ways in which servers name a field: a JSON pointer (RFC 6901) as text or URI fragment, a path with dots, a list
/// of steps.
final class Places {
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    private Places() {}

    /// A pointer or a path with dots, with or without `$.` in front.
    static Path read(String text) {
        var plain = text.startsWith("#") ? text.substring(1) : text.startsWith("$.") ? text.substring(2) : text;
        if (!plain.startsWith("/")) {
            return Path.parse(plain);
        }
        var path = Path.ROOT;
        for (var step : plain.substring(1).split("/", -1)) {
            path = further(path, step.replace("~1", "/").replace("~0", "~"));
        }
        return path;
    }

    /// `["body", "items", 0]`; empty when it is no list of steps.
    static Optional<Path> steps(Value loc) {
        if (!(loc instanceof Value.Items(var values))) {
            return Optional.empty();
        }
        var path = Path.ROOT;
        for (var value : values) {
            path = switch (value) {
                case Value.Text(var text) -> path.member(text);
                case Value.Num(var digits)
                when INDEX.matcher(digits).matches() -> path.element(Integer.parseInt(digits));
                case Value.Num _, Value.Bool _, Value.Bytes _, Value.Items _, Value.Struct _, Value.Null _ -> path;
            };
        }
        return Optional.of(path);
    }

    private static Path further(Path path, String step) {
        return INDEX.matcher(step).matches() ? path.element(Integer.parseInt(step)) : path.member(step);
    }
}
