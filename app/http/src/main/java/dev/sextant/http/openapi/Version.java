package dev.sextant.http.openapi;

import dev.sextant.catalog.Problem;
import dev.sextant.http.document.Document;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which version of OpenAPI a document says it is.
sealed interface Version {

    /// A version that is read; `remark` says what is not understood of it.
    record Known(String label, boolean swagger, Optional<Problem> remark) implements Version {}

    /// Another one, or none.
    record Unknown(Problem problem) implements Version {}

    /// The versions there are.
    final class Shapes {
        private static final Pattern READ = Pattern.compile("3\\.[0-2](\\.\\d+.*)?");
        private static final Pattern NEWER = Pattern.compile("3\\.\\d+(\\.\\d+.*)?");
        private static final Pattern SWAGGER = Pattern.compile("2(\\.\\d+)*");
        private static final int KEYS = 8;

        private Shapes() {}
    }

    /// Reads the version of a document that has these top-level keys.
    static Version of(Document document, List<String> keys) {
        if (keys.contains("openapi")) {
            return openapi(text(document, "/openapi"));
        }
        if (keys.contains("swagger")) {
            var version = text(document, "/swagger");
            return Shapes.SWAGGER.matcher(version).matches()
                    ? new Known("Swagger " + version, true, Optional.empty())
                    : unknown("This document says it is Swagger %s.".formatted(version), "Sextant reads Swagger 2.0.");
        }
        var found = keys.isEmpty()
                ? "It has no members at all."
                : "It has neither “openapi” nor “swagger”, but %s."
                        .formatted(String.join(
                                ", ", keys.stream().limit(Shapes.KEYS).toList()));
        return unknown("This is not an OpenAPI document.", found);
    }

    private static Version openapi(String version) {
        if (Shapes.READ.matcher(version).matches()) {
            return new Known("OpenAPI " + version, false, Optional.empty());
        }
        if (Shapes.NEWER.matcher(version).matches()) {
            var remark = Problem.warning(
                    "This document is OpenAPI %s, which Sextant does not know yet.".formatted(version),
                    "It is read as 3.2; what is new since is not shown.",
                    "");
            return new Known("OpenAPI " + version, false, Optional.of(remark));
        }
        return unknown(
                "This document says its version of OpenAPI is %s.".formatted(version),
                "Sextant reads 3.0, 3.1 and 3.2, and Swagger 2.0.");
    }

    private static Version unknown(String what, String cause) {
        return new Unknown(Problem.error(what, cause, "Give an OpenAPI document in JSON or YAML."));
    }

    private static String text(Document document, String pointer) {
        return switch (document.at(pointer).orElse(Value.Null.NULL)) {
            case Value.Text(var text) -> text;
            case Value.Num(var digits) -> digits;
            case Value value -> Json.compact(value);
        };
    }
}
