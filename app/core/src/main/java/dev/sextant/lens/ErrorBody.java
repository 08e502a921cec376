package dev.sextant.lens;

import dev.sextant.exchange.Status;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An error as servers write it: problem details (RFC 9457), JSON:API errors, OAuth errors (RFC 6749 section 5.2),
/// `{code, reason, message}`, and the field errors of common frameworks. Fields are named as the server does.
public record ErrorBody(String type, String message, List<Status.Violation> violations, Value content) {
    private static final List<String> TYPES = List.of("type", "reason", "error_type", "error", "code");
    private static final List<String> MESSAGES = List.of(
            "detail",
            "error_description",
            "message",
            "errorMessage",
            "Message",
            "msg",
            "title",
            "summary",
            "status_message",
            "error",
            "reason",
            "errorDescription",
            "description");

    public ErrorBody {
        violations = List.copyOf(violations);
    }

    /// Reads the value of an error's body; empty when it says nothing that is known.
    public static Optional<ErrorBody> of(Value value) {
        return switch (value) {
            case Value.Struct whole -> of(whole, value);
            case Value.Items(var values) -> listed(values, value);
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> Optional.empty();
        };
    }

    private static Optional<ErrorBody> of(Value.Struct whole, Value value) {
        var struct = unwrapped(whole);
        var violations = FieldErrors.in(struct);
        var message = message(struct, violations);
        return message.isEmpty() && violations.isEmpty()
                ? Optional.empty()
                : Optional.of(new ErrorBody(type(struct), message, violations, value));
    }

    /// Some servers answer with the bare list of errors.
    private static Optional<ErrorBody> listed(List<Value> values, Value value) {
        var violations = FieldErrors.listed(values);
        return values.stream()
                .filter(Value.Struct.class::isInstance)
                .map(Value.Struct.class::cast)
                .flatMap(struct -> Stream.of(message(struct, List.of())).filter(text -> !text.isEmpty()))
                .findFirst()
                .map(message -> new ErrorBody("error", message, violations, value));
    }

    /// `{"error": {"code": ..., "message": ...}}` is as common as the bare object.
    private static Value.Struct unwrapped(Value.Struct whole) {
        return whole.get("error").orElse(whole) instanceof Value.Struct inner ? inner : whole;
    }

    private static String type(Value.Struct error) {
        return TYPES.stream()
                .flatMap(name -> text(error, name).stream())
                .findFirst()
                .orElse("error");
    }

    private static String message(Value.Struct error, List<Status.Violation> violations) {
        return MESSAGES.stream()
                .flatMap(name -> text(error, name).stream())
                .findFirst()
                .or(() -> first(error))
                .orElseGet(
                        () -> violations.isEmpty() ? "" : violations.getFirst().description());
    }

    /// JSON:API and others put the words into the first of `errors`.
    private static Optional<String> first(Value.Struct error) {
        return Stream.of("errors", "messages", "message")
                .flatMap(name -> error.get(name).stream())
                .flatMap(errors -> errors instanceof Value.Items(var values) ? values.stream() : Stream.empty())
                .flatMap(first -> first instanceof Value.Struct struct
                        ? Stream.of("detail", "message", "msg", "title").flatMap(name -> text(struct, name).stream())
                        : plain(first).stream())
                .findFirst();
    }

    static Optional<String> text(Value.Struct struct, String name) {
        return struct.get(name).flatMap(ErrorBody::plain);
    }

    static Optional<String> plain(Value value) {
        return value instanceof Value.Text(var text) && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }
}
