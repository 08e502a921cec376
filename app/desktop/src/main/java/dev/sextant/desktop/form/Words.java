package dev.sextant.desktop.form;

import dev.sextant.schema.Limit;
import dev.sextant.schema.Schema;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words for types and limits that stand under a field's name.
public final class Words {
    private static final int LONGEST_LIMIT = 24;

    private Words() {}

    /// Type and limits in a line: `string · 1–63`, `enum · 9 values`, `map<string, int32> · ≤ 16`.
    static String line(Schema schema) {
        return Stream.concat(Stream.of(type(schema)), limits(schema).map(Words::brief))
                .collect(Collectors.joining(" · "));
    }

    /// The same with limits in full, for a tooltip.
    public static String full(Schema schema) {
        return Stream.concat(Stream.of(type(schema)), limits(schema)).collect(Collectors.joining(" · "));
    }

    /// The contract's word for a type, without its package.
    public static String type(Schema schema) {
        return switch (schema) {
            case Schema.Scalar scalar -> bare(scalar.type());
            case Schema.Enumeration _ -> "enum";
            case Schema.ListOf list -> "list of " + type(list.element());
            case Schema.MapOf map -> "map<%s, %s>".formatted(type(map.key()), type(map.value()));
            case Schema.Message message -> message.name().isBlank() ? "object" : bare(message.name());
            case Schema.OneOf oneOf -> oneOf.name().isBlank() ? "one of several" : bare(oneOf.name());
            case Schema.Ref(var name) -> bare(name);
            case Schema.Any(var type) -> type.isBlank() ? "any" : bare(type);
        };
    }

    /// How many may be there, in words after a number: `of at most 16`; blank without a limit.
    static String room(List<Limit> limits) {
        return limits.stream()
                .filter(Limit.Count.class::isInstance)
                .map(Limit.Count.class::cast)
                .filter(count -> count.maximum() >= 0)
                .map(count -> " of at most " + count.maximum())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> limits(Schema schema) {
        return switch (schema) {
            case Schema.Scalar scalar ->
                scalar.limits().stream().filter(limit -> !limit.implied()).map(Limit::label);
            case Schema.Enumeration enumeration ->
                Stream.of(values(enumeration.symbols().size()));
            case Schema.ListOf list -> list.limits().stream().map(Limit::label);
            case Schema.MapOf map -> map.limits().stream().map(Limit::label);
            case Schema.OneOf oneOf -> Stream.of(oneOf.choices().size() + " shapes");
            case Schema.Message _, Schema.Ref _, Schema.Any _ -> Stream.empty();
        };
    }

    private static String values(int count) {
        return count == 1 ? "1 value" : count + " values";
    }

    private static String brief(String limit) {
        return limit.length() <= LONGEST_LIMIT ? limit : limit.substring(0, LONGEST_LIMIT - 1) + "…";
    }

    private static String bare(String type) {
        if (type.contains("#/")) {
            return type.substring(type.lastIndexOf('/') + 1);
        }
        return type.contains(" ") || type.contains("/") ? type : type.substring(type.lastIndexOf('.') + 1);
    }
}
