package dev.sextant.grpc.call;

import dev.sextant.exchange.Status;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the blamed fields in the details that name any: google.rpc.BadRequest and buf.validate.Violations.
final class Violations {
    private Violations() {}

    static List<Status.Violation> of(String type, Value detail) {
        return switch (type) {
            case "google.rpc.BadRequest" ->
                list(detail, "field_violations").map(Violations::badRequest).toList();
            case "buf.validate.Violations" ->
                list(detail, "violations").map(Violations::validate).toList();
            default -> List.of();
        };
    }

    private static Status.Violation badRequest(Value violation) {
        return new Status.Violation(Path.parse(text(violation, "field")), text(violation, "description"));
    }

    private static Status.Violation validate(Value violation) {
        var path = member(violation, "field")
                .map(Violations::path)
                .orElseGet(() -> Path.parse(text(violation, "field_path")));
        var message = text(violation, "message");
        return new Status.Violation(path, message.isBlank() ? text(violation, "rule_id") : message);
    }

    /// A path of elements, each a field and perhaps a subscript (buf/validate/validate.proto, FieldPath).
    private static Path path(Value field) {
        var path = Path.ROOT;
        for (var element : list(field, "elements").toList()) {
            path = path.member(text(element, "field_name"));
            if (member(element, "index").isPresent()) {
                path = path.element(index(text(element, "index")));
            }
            for (var key : List.of("string_key", "int_key", "uint_key", "bool_key")) {
                if (member(element, key).isPresent()) {
                    path = path.member(text(element, key));
                }
            }
        }
        return path;
    }

    private static int index(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static Stream<Value> list(Value value, String name) {
        return member(value, name).stream()
                .flatMap(member -> member instanceof Value.Items(var values) ? values.stream() : Stream.empty());
    }

    private static String text(Value value, String name) {
        return member(value, name)
                .map(member -> switch (member) {
                    case Value.Text(var text) -> text;
                    case Value.Num(var digits) -> digits;
                    case Value.Bool(var truth) -> Boolean.toString(truth);
                    case Value.Bytes _, Value.Items _, Value.Struct _, Value.Null _ -> "";
                })
                .orElse("");
    }

    private static Optional<Value> member(Value value, String name) {
        return value instanceof Value.Struct struct ? struct.get(name) : Optional.empty();
    }
}
