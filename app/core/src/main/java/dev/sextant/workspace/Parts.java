package dev.sextant.workspace;

import dev.sextant.schema.Value;
import java.util.List;

/// Takes the file's objects apart and puts them together.
final class Parts {
    private Parts() {}

    /// With the member, or without it when there is nothing in it.
    static Value.Struct part(Value.Struct whole, String name, Value value) {
        var empty = switch (value) {
            case Value.Struct(var members) -> members.isEmpty();
            case Value.Items(var values) -> values.isEmpty();
            case Value.Text(var text) -> text.isEmpty();
            case Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> false;
        };
        return empty ? whole.without(name) : whole.with(name, value);
    }

    static String text(Value.Struct struct, String name) {
        return struct.get(name).orElse(Value.Null.NULL) instanceof Value.Text(var text) ? text : "";
    }

    static Value.Struct object(Value.Struct struct, String name) {
        return struct.get(name).orElse(Value.Null.NULL) instanceof Value.Struct members ? members : Value.Struct.EMPTY;
    }

    static List<Value> items(Value.Struct struct, String name) {
        return struct.get(name).orElse(Value.Null.NULL) instanceof Value.Items(var values) ? values : List.of();
    }
}
