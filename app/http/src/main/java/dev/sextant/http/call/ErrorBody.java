package dev.sextant.http.call;

import dev.sextant.exchange.Status;
import dev.sextant.http.document.Pointer;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An error as servers write it: problem details (RFC 9457), JSON:API errors, OAuth errors (RFC 6749 section 5.2),
/// `{code, reason, message}`, lists of field errors.
record ErrorBody(String type, String message, List<Status.Violation> violations, Value content) {
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    /// Reads the value of an error's body; empty when it says nothing that is known.
    static Optional<ErrorBody> of(Value value) {
        if (!(value instanceof Value.Struct whole)) {
            return Optional.empty();
        }
        var struct = unwrapped(whole);
        var violations = violations(struct);
        var message = message(struct, violations);
        return message.isEmpty() && violations.isEmpty()
                ? Optional.empty()
                : Optional.of(new ErrorBody(type(struct), message, violations, value));
    }

    /// `{"error": {"code": ..., "message": ...}}` is as common as the bare object.
    private static Value.Struct unwrapped(Value.Struct whole) {
        return whole.get("error").orElse(whole) instanceof Value.Struct inner ? inner : whole;
    }

    private static String type(Value.Struct error) {
        return Stream.of("type", "reason", "error_type", "error", "code")
                .flatMap(name -> text(error, name).stream())
                .findFirst()
                .orElse("error");
    }

    private static String message(Value.Struct error, List<Status.Violation> violations) {
        return Stream.of("detail", "error_description", "message", "title", "errorMessage", "msg", "error", "reason")
                .flatMap(name -> text(error, name).stream())
                .findFirst()
                .or(() -> firstOf(error))
                .orElseGet(
                        () -> violations.isEmpty() ? "" : violations.getFirst().description());
    }

    /// JSON:API and others put the words into the first of `errors`.
    private static Optional<String> firstOf(Value.Struct error) {
        return error.get("errors").stream()
                .flatMap(errors -> errors instanceof Value.Items(var values) ? values.stream() : Stream.empty())
                .flatMap(first -> first instanceof Value.Struct struct
                        ? Stream.of("detail", "message", "title").flatMap(name -> text(struct, name).stream())
                        : plain(first).stream())
                .findFirst();
    }

    private static List<Status.Violation> violations(Value.Struct error) {
        var found = new ArrayList<Status.Violation>();
        Stream.of("errors", "invalid-params", "invalidParams", "violations", "fieldViolations", "detail", "details")
                .flatMap(name -> error.get(name).stream())
                .forEach(list -> collect(list, found));
        return List.copyOf(found);
    }

    private static void collect(Value list, List<Status.Violation> found) {
        switch (list) {
            case Value.Items(var values) ->
                values.forEach(each -> {
                    if (each instanceof Value.Struct struct) {
                        violation(struct).ifPresent(found::add);
                        struct.get("fieldViolations").ifPresent(inner -> collect(inner, found));
                    }
                });
            case Value.Struct(var members) -> members.forEach((field, said) -> byField(field, said, found));
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> {}
        }
    }

    /// `{"name": ["is too short"]}`.
    private static void byField(String field, Value said, List<Status.Violation> found) {
        if (said instanceof Value.Items(var values)) {
            values.stream()
                    .flatMap(each -> plain(each).stream())
                    .forEach(words -> found.add(new Status.Violation(Path.parse(field), words)));
        }
    }

    private static Optional<Status.Violation> violation(Value.Struct said) {
        var words = Stream.of("detail", "reason", "message", "msg", "description", "code", "title")
                .flatMap(name -> text(said, name).stream())
                .findFirst();
        return place(said).flatMap(place -> words.map(text -> new Status.Violation(place, text)));
    }

    private static Optional<Path> place(Value.Struct said) {
        var source = said.get("source").orElse(said) instanceof Value.Struct struct ? struct : said;
        return Stream.of("pointer", "parameter", "field", "name", "path", "param", "property")
                .flatMap(name -> text(source, name).or(() -> text(said, name)).stream())
                .findFirst()
                .map(ErrorBody::path)
                .or(() -> said.get("loc").map(ErrorBody::steps));
    }

    /// A JSON pointer, as text or URI fragment, or a path with dots.
    private static Path path(String text) {
        var plain = text.startsWith("#") ? text.substring(1) : text;
        if (!plain.startsWith("/")) {
            return Path.parse(plain);
        }
        var path = Path.ROOT;
        for (var step : Pointer.steps(plain)) {
            path = INDEX.matcher(step).matches() ? path.element(Integer.parseInt(step)) : path.member(step);
        }
        return path;
    }

    private static Path steps(Value loc) {
        var path = Path.ROOT;
        if (loc instanceof Value.Items(var values)) {
            for (var value : values) {
                path = switch (value) {
                    case Value.Text(var text) -> path.member(text);
                    case Value.Num(var digits)
                    when INDEX.matcher(digits).matches() -> path.element(Integer.parseInt(digits));
                    case Value.Num _, Value.Bool _, Value.Bytes _, Value.Items _, Value.Struct _, Value.Null _ -> path;
                };
            }
        }
        return path;
    }

    private static Optional<String> text(Value.Struct struct, String name) {
        return struct.get(name).flatMap(ErrorBody::plain);
    }

    private static Optional<String> plain(Value value) {
        return value instanceof Value.Text(var text) && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }
}
