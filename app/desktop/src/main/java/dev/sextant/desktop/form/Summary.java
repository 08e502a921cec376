package dev.sextant.desktop.form;

import dev.sextant.schema.Json;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.Optional;

/// One line for what a closed group holds: `PolicyOptions · enforce: true, 1 more set`.
final class Summary {
    private static final int LONGEST = 32;

    private Summary() {}

    /// Of what stands in a place, or that nothing does.
    static String of(Schema schema, Optional<Value> value) {
        return Words.type(schema) + " · "
                + value.map(held -> content(schema, held)).orElse("not set");
    }

    /// The same while the group is open, where its members can be seen.
    static String open(Schema schema, Optional<Value> value) {
        if (schema instanceof Schema.Message message
                && value.orElse(Value.Null.NULL) instanceof Value.Struct(var members)) {
            return "%s · %d of %d set"
                    .formatted(
                            Words.type(schema),
                            members.size(),
                            Math.max(message.fields().size(), members.size()));
        }
        return of(schema, value);
    }

    private static String content(Schema schema, Value value) {
        return switch (value) {
            case Value.Items(var values) -> count(values.size()) + room(schema);
            case Value.Struct(var members) when schema instanceof Schema.MapOf -> count(members.size()) + room(schema);
            case Value.Struct(var members) when members.isEmpty() -> "set, nothing in it";
            case Value.Struct struct -> first(struct);
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> brief(value);
        };
    }

    private static String first(Value.Struct struct) {
        var name = struct.members().firstEntry().getKey();
        var more = struct.members().size() - 1;
        var first = name + ": " + brief(struct.members().firstEntry().getValue());
        return more == 0 ? first : "%s, %d more set".formatted(first, more);
    }

    private static String brief(Value value) {
        var text = switch (value) {
            case Value.Text(var held) -> held;
            case Value.Items(var values) -> count(values.size());
            case Value.Struct(var members) -> count(members.size());
            case Value.Bytes bytes -> bytes.octets().length + " bytes";
            case Value.Num _, Value.Bool _, Value.Null _ -> Json.compact(value);
        };
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String count(int size) {
        return size == 0 ? "empty" : Integer.toString(size);
    }

    private static String room(Schema schema) {
        return switch (schema) {
            case Schema.ListOf list -> Words.room(list.limits());
            case Schema.MapOf map -> Words.room(map.limits());
            case Schema.Scalar _, Schema.Enumeration _, Schema.Message _, Schema.OneOf _, Schema.Ref _, Schema.Any _ ->
                "";
        };
    }
}
