package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Locale;

/// Problems as JSON: severity, what, cause, remedy, place; blank parts are left out.
final class Problems {
    private Problems() {}

    static Value.Items json(List<Problem> problems) {
        return new Value.Items(problems.stream().<Value>map(Problems::json).toList());
    }

    static Value.Struct json(Problem problem) {
        var json = Value.Struct.EMPTY.with(
                "severity", new Value.Text(problem.severity().name().toLowerCase(Locale.ROOT)));
        json = part(json, "what", problem.what());
        json = part(json, "cause", problem.cause());
        json = part(json, "remedy", problem.remedy());
        return part(json, "place", problem.place());
    }

    private static Value.Struct part(Value.Struct json, String name, String text) {
        return text.isBlank() ? json : json.with(name, new Value.Text(text));
    }
}
