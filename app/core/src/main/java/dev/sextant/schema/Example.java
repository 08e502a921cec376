package dev.sextant.schema;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a first value from a schema: the contract's examples and defaults where it gives some, required fields else;
/// nothing a person must delete first.
public final class Example {
    private static final int DEEPEST = 6;

    private final Types types;
    private final Set<String> open = new HashSet<>();

    private Example(Types types) {
        this.types = types;
    }

    /// A first request for this message.
    public static Value.Struct of(Schema.Message message, Types types) {
        return new Example(types).struct(message, 0);
    }

    /// The value a person starts from when a field is added: empty text, zero, the first symbol, an empty list.
    public static Value blank(Schema schema, Types types) {
        return new Example(types).blank(schema, 0);
    }

    private Value.Struct struct(Schema.Message message, int depth) {
        var members = new LinkedHashMap<String, Value>();
        for (var field : message.fields()) {
            if (field.has(Notes.Trait.READ_ONLY)) {
                continue;
            }
            given(field).or(() -> needed(field, depth)).ifPresent(value -> members.put(field.name(), value));
        }
        return new Value.Struct(members);
    }

    private static Optional<Value> given(Field field) {
        var wanted = field.required() || field.place() == Field.Place.PATH;
        return field.notes().example().or(() -> wanted ? field.notes().stated() : Optional.empty());
    }

    private Optional<Value> needed(Field field, int depth) {
        return field.required() ? Optional.of(blank(field.schema(), depth)) : Optional.empty();
    }

    private Value blank(Schema schema, int depth) {
        return switch (schema) {
            case Schema.Scalar scalar -> leaf(scalar);
            case Schema.Enumeration(var _, var symbols, var _) ->
                symbols.isEmpty() ? new Value.Text("") : symbols.getFirst().value();
            case Schema.ListOf _ -> new Value.Items(List.of());
            case Schema.MapOf _, Schema.Any _ -> Value.Struct.EMPTY;
            case Schema.OneOf(var _, var choices, var _) ->
                choices.isEmpty() ? Value.Null.NULL : blank(choices.getFirst().schema(), depth);
            case Schema.Message message -> depth >= DEEPEST ? Value.Struct.EMPTY : struct(message, depth + 1);
            case Schema.Ref ref -> named(ref, depth);
        };
    }

    /// A type inside itself ends in an empty message.
    private Value named(Schema.Ref ref, int depth) {
        if (!open.add(ref.name())) {
            return Value.Struct.EMPTY;
        }
        try {
            return blank(types.resolve(ref), depth);
        } finally {
            open.remove(ref.name());
        }
    }

    private static Value leaf(Schema.Scalar scalar) {
        return switch (scalar.kind()) {
            case BOOL -> new Value.Bool(false);
            case INTEGER, NUMBER -> new Value.Num(smallest(scalar.limits()));
            case TEXT, BYTES -> new Value.Text("");
            case TIMESTAMP -> new Value.Text("1970-01-01T00:00:00Z");
            case DURATION -> new Value.Text("0s");
        };
    }

    /// Zero, or the minimum when zero is too small.
    private static String smallest(List<Limit> limits) {
        return limits.stream()
                .filter(Limit.Range.class::isInstance)
                .map(Limit.Range.class::cast)
                .filter(range -> !range.minimum().isBlank() && !range.minimum().startsWith("-"))
                .map(Limit.Range::minimum)
                .findFirst()
                .orElse("0");
    }
}
