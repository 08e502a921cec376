package dev.sextant.cli;

import dev.sextant.schema.Field;
import dev.sextant.schema.Json;
import dev.sextant.schema.Limit;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Schemas in a few words for a line of text.
final class SchemaWords {
    private static final int MOST_SYMBOLS = 6;

    private SchemaWords() {}

    /// `string`, `list of Label`, `map of string to int32`, `A | B | C`.
    static String type(Schema schema) {
        return switch (schema) {
            case Schema.Scalar(var _, var type, var _) -> type;
            case Schema.Enumeration(var _, var symbols, var open) -> symbols(symbols) + (open ? " or other" : "");
            case Schema.ListOf(var element, var _) -> "list of " + type(element);
            case Schema.MapOf(var key, var value, var _) -> "map of %s to %s".formatted(type(key), type(value));
            case Schema.Message message -> message.name().isBlank() ? "object" : shortName(message.name());
            case Schema.OneOf(var _, var choices, var _) ->
                choices.stream().map(Schema.Choice::label).collect(Collectors.joining(" or "));
            case Schema.Ref(var name) -> shortName(name);
            case Schema.Any(var type) -> type;
        };
    }

    /// Limits, default and remarks, after the type.
    static String remarks(Field field) {
        var limits = limits(field.schema()).stream()
                .filter(limit -> !limit.implied())
                .map(Limit::label);
        var stated = field.notes().stated().map(value -> "default " + Json.compact(value)).stream();
        var group =
                Stream.of(field.notes().group()).filter(name -> !name.isBlank()).map(name -> "one of " + name);
        var traits = field.notes().traits().stream()
                .sorted()
                .map(Notes.Trait::name)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', ' '));
        return Stream.of(limits, stated, group, traits).flatMap(part -> part).collect(Collectors.joining(", "));
    }

    /// The last part of a type's name: `Label` of `acme.v1.Label` and of `#/components/schemas/Label`.
    static String shortName(String name) {
        var end = Math.max(name.lastIndexOf('.'), name.lastIndexOf('/'));
        return end + 1 < name.length() ? name.substring(end + 1) : name;
    }

    private static List<Limit> limits(Schema schema) {
        return switch (schema) {
            case Schema.Scalar(var _, var _, var limits) -> limits;
            case Schema.ListOf(var _, var limits) -> limits;
            case Schema.MapOf(var _, var _, var limits) -> limits;
            case Schema.Enumeration _, Schema.Message _, Schema.OneOf _, Schema.Ref _, Schema.Any _ -> List.of();
        };
    }

    private static String symbols(List<Schema.Symbol> symbols) {
        var shown =
                symbols.stream().limit(MOST_SYMBOLS).map(Schema.Symbol::label).collect(Collectors.joining(" | "));
        return symbols.size() > MOST_SYMBOLS ? "%s | … %d in all".formatted(shown, symbols.size()) : shown;
    }
}
