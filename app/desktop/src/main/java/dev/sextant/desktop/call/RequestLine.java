package dev.sextant.desktop.call;

import dev.sextant.catalog.Problem;
import dev.sextant.protocol.Preview;
import java.util.Arrays;
import java.util.Locale;

/// The first line of an HTTP request as it will be sent, secrets masked.
public sealed interface RequestLine {
    /// There is none to show.
    record Nothing() implements RequestLine {}

    /// It cannot be sent as it is, and why.
    record Faulty(Problem problem) implements RequestLine {}

    /// Method, whole address with its query encoded, and what is said of the body: `application/json · 132 B`, or
    /// blank.
    record Ready(String method, String target, String body) implements RequestLine {
        /// The line for another program or person.
        public String text() {
            return method + " " + target;
        }

        /// Whether a name in the query has brackets, written either way.
        public boolean hasBrackets() {
            var query = target.indexOf('?');
            return query >= 0
                    && Arrays.stream(target.substring(query + 1).split("&", -1))
                            .map(pair -> pair.split("=", 2)[0].toUpperCase(Locale.ROOT))
                            .anyMatch(name -> name.contains("[") || name.contains("%5B"));
        }
    }

    /// What a preview comes to in one line.
    static RequestLine of(Preview preview) {
        return switch (preview) {
            case Preview.Nothing _ -> new Nothing();
            case Preview.Faulty(var problem) -> new Faulty(problem);
            case Preview.Ready(var method, var target, var headers, var size) ->
                new Ready(
                        method,
                        target,
                        size == 0
                                ? ""
                                : headers.first("Content-Type").orElse("body")
                                        + (size > 0 ? " · " + dev.sextant.lens.Figures.size(size) : ""));
        };
    }
}
