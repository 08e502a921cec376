package dev.sextant.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Holds a value against a schema and names every place where they differ. A finding is a warning to a person, who may
/// send anyway.
public final class Check {
    private static final Pattern WHOLE = Pattern.compile("-?\\d+(\\.0+)?([eE][+]?\\d+)?");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^}]+}}");

    private final Types types;
    private final Attempts attempts;
    private final List<Finding> findings = new ArrayList<>();

    private Check(Types types, Attempts attempts) {
        this.types = types;
        this.attempts = attempts;
    }

    /// Something that the contract does not allow, and where.
    public record Finding(Path path, String message) {}

    /// Every finding, outer ones first. Text with a `{{variable}}` is not judged.
    public static List<Finding> of(Value value, Schema schema, Types types) {
        return findings(value, schema, types, new Attempts(types));
    }

    /// Whether a text holds a `{{variable}}`, whose value is not known yet.
    public static boolean isTemplate(String text) {
        return TEMPLATE.matcher(text).find();
    }

    static List<Finding> findings(Value value, Schema schema, Types types, Attempts attempts) {
        var check = new Check(types, attempts);
        check.check(value, schema, Path.ROOT);
        return List.copyOf(check.findings);
    }

    private void check(Value value, Schema schema, Path at) {
        if (value instanceof Value.Text(var text) && isTemplate(text)) {
            return;
        }
        switch (schema) {
            case Schema.Scalar scalar -> scalar(value, scalar, at);
            case Schema.Enumeration enumeration -> symbol(value, enumeration, at);
            case Schema.ListOf list -> list(value, list, at);
            case Schema.MapOf map -> map(value, map, at);
            case Schema.Message message -> message(value, message, at);
            case Schema.OneOf oneOf -> oneOf(value, oneOf, at);
            case Schema.Ref ref -> check(value, types.resolve(ref), at);
            case Schema.Any _ -> {}
        }
    }

    private void scalar(Value value, Schema.Scalar scalar, Path at) {
        var wrong = kind(value, scalar);
        if (wrong.isPresent()) {
            found(at, wrong.get());
        } else {
            limits(value, scalar.limits(), at);
        }
    }

    private static Optional<String> kind(Value value, Schema.Scalar scalar) {
        var fits = switch (scalar.kind()) {
            case BOOL -> value instanceof Value.Bool;
            case INTEGER ->
                Numbers.decimal(value).isPresent()
                        && WHOLE.matcher(digits(value)).matches();
            case NUMBER -> Numbers.decimal(value).isPresent() || isNamedNumber(value);
            case TEXT, TIMESTAMP, DURATION -> value instanceof Value.Text;
            case BYTES ->
                value instanceof Value.Text
                        || value instanceof Value.Bytes
                        || Upload.of(value).isPresent();
        };
        return fits ? Optional.empty() : Optional.of("%s is not %s.".formatted(shown(value), scalar.type()));
    }

    private static boolean isNamedNumber(Value value) {
        return value instanceof Value.Text(var text)
                && List.of("NaN", "Infinity", "-Infinity").contains(text);
    }

    private static String digits(Value value) {
        return switch (value) {
            case Value.Num(var digits) -> digits;
            case Value.Text(var text) -> text;
            case Value.Bool _, Value.Bytes _, Value.Items _, Value.Struct _, Value.Null _ -> "";
        };
    }

    private void limits(Value value, List<Limit> limits, Path at) {
        limits.forEach(limit -> limit.check(value).ifPresent(message -> found(at, message)));
    }

    private void symbol(Value value, Schema.Enumeration enumeration, Path at) {
        var known = enumeration.open()
                || enumeration.symbols().stream()
                        .anyMatch(symbol -> symbol.value().equals(value)
                                || (value instanceof Value.Num(var digits)
                                        && symbol.number().equals(digits)));
        if (!known) {
            found(
                    at,
                    "%s is none of the %d values of %s."
                            .formatted(shown(value), enumeration.symbols().size(), enumeration.name()));
        }
    }

    private void list(Value value, Schema.ListOf list, Path at) {
        if (!(value instanceof Value.Items(var values))) {
            found(at, "%s is not a list.".formatted(shown(value)));
            return;
        }
        limits(value, list.limits(), at);
        for (var index = 0; index < values.size(); index++) {
            check(values.get(index), list.element(), at.element(index));
        }
    }

    private void map(Value value, Schema.MapOf map, Path at) {
        if (!(value instanceof Value.Struct(var members))) {
            found(at, "%s is not a map.".formatted(shown(value)));
            return;
        }
        limits(value, map.limits(), at);
        members.forEach((name, member) -> {
            if (map.key() instanceof Schema.Scalar key) {
                limits(new Value.Text(name), key.limits(), at.member(name));
            }
            check(member, map.value(), at.member(name));
        });
    }

    private void message(Value value, Schema.Message message, Path at) {
        if (!(value instanceof Value.Struct struct)) {
            found(at, "%s is not %s.".formatted(shown(value), message.name().isBlank() ? "an object" : message.name()));
            return;
        }
        for (var field : message.fields()) {
            var member = struct.get(field.name());
            if (member.isPresent() && field.has(Notes.Trait.NULLABLE) && member.get() instanceof Value.Null) {
                continue;
            }
            if (member.isPresent()) {
                check(member.get(), field.schema(), at.member(field.name()));
                unasked(field, member.get(), at);
            } else if (field.required() && !field.has(Notes.Trait.READ_ONLY)) {
                found(at.member(field.name()), "%s is required.".formatted(field.name()));
            }
        }
        limits(value, message.limits(), at);
        groups(struct, message, at);
        unknown(struct, message, at);
    }

    /// What the server sets should not be sent (OpenAPI 3.0 section 4.7.24.2), but for what it would be anyway.
    private void unasked(Field field, Value value, Path at) {
        if (field.has(Notes.Trait.READ_ONLY)
                && !field.has(Notes.Trait.IGNORED)
                && !field.notes().stated().filter(value::equals).isPresent()) {
            found(at.member(field.name()), "%s is set by the server.".formatted(field.name()));
        }
    }

    private void groups(Value.Struct struct, Schema.Message message, Path at) {
        message.fields().stream()
                .map(field -> field.notes().group())
                .filter(group -> !group.isBlank())
                .distinct()
                .forEach(group -> {
                    var set = message.fields().stream()
                            .filter(field -> field.notes().group().equals(group)
                                    && struct.get(field.name()).isPresent())
                            .map(Field::name)
                            .toList();
                    if (set.size() > 1) {
                        found(at.member(set.getLast()), "Only one of %s may be set.".formatted(String.join(", ", set)));
                    }
                });
    }

    private void unknown(Value.Struct struct, Schema.Message message, Path at) {
        if (!message.open()) {
            var known = message.byName();
            struct.members().keySet().stream()
                    .filter(name -> !known.containsKey(name))
                    .forEach(name -> found(at.member(name), "The contract has no field %s.".formatted(name)));
        }
    }

    private void oneOf(Value value, Schema.OneOf oneOf, Path at) {
        oneOf.choices().stream()
                .flatMap(choice -> attempts.of(value, choice.schema()).stream())
                .min(Comparator.comparingInt(List::size))
                .ifPresent(least -> least.forEach(finding -> found(at.join(finding.path()), finding.message())));
    }

    private void found(Path at, String message) {
        findings.add(new Finding(at, message));
    }

    private static String shown(Value value) {
        var text = Json.compact(value);
        return text.length() > 40 ? text.substring(0, 39) + "…" : text;
    }
}
