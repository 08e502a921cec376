package dev.sextant.cli;

import dev.sextant.schema.Field;
import dev.sextant.schema.Limit;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Types;
import dev.sextant.schema.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Schemas as JSON. A named type is `{"kind": "ref", "name": ...}` and stands once in the table of types.
final class SchemaJson {
    /// Enough for the largest contracts seen; what is beyond stays a name.
    private static final int MOST_TYPES = 1_000;

    private final Types types;
    private final Set<String> seen = new LinkedHashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    SchemaJson(Types types) {
        this.types = types;
    }

    /// Every type named so far, and those that they name.
    Value.Struct types() {
        var table = new LinkedHashMap<String, Value>();
        while (!waiting.isEmpty()) {
            var name = waiting.removeFirst();
            table.put(name, of(types.resolve(new Schema.Ref(name))));
        }
        return new Value.Struct(table);
    }

    Value.Struct of(Schema schema) {
        return switch (schema) {
            case Schema.Scalar(var kind, var type, var limits) ->
                limited(kind(kind.name().toLowerCase(Locale.ROOT)).with("type", text(type)), limits);
            case Schema.Enumeration(var name, var symbols, var open) ->
                kind("enum")
                        .with("name", text(name))
                        .with("open", new Value.Bool(open))
                        .with(
                                "symbols",
                                items(symbols.stream().map(SchemaJson::symbol).toList()));
            case Schema.ListOf(var element, var limits) -> limited(kind("list").with("element", of(element)), limits);
            case Schema.MapOf(var key, var value, var limits) ->
                limited(kind("map").with("key", of(key)).with("value", of(value)), limits);
            case Schema.Message message ->
                kind("message")
                        .with("name", text(message.name()))
                        .with("doc", text(message.doc()))
                        .with("open", new Value.Bool(message.open()))
                        .with(
                                "fields",
                                items(message.fields().stream().map(this::field).toList()));
            case Schema.OneOf(var name, var choices, var discriminator) ->
                kind("oneof")
                        .with("name", text(name))
                        .with("discriminator", text(discriminator))
                        .with(
                                "choices",
                                items(choices.stream().map(this::choice).toList()));
            case Schema.Ref(var name) -> ref(name);
            case Schema.Any(var type) -> kind("any").with("type", text(type));
        };
    }

    private Value.Struct ref(String name) {
        if (seen.size() < MOST_TYPES && seen.add(name)) {
            waiting.addLast(name);
        }
        return kind("ref").with("name", text(name));
    }

    private Value.Struct field(Field field) {
        var notes = field.notes();
        var json = Value.Struct.EMPTY
                .with("name", text(field.name()))
                .with("presence", text(word(field.presence())))
                .with("place", text(word(field.place())))
                .with("schema", of(field.schema()));
        if (!notes.doc().isBlank()) {
            json = json.with("doc", text(notes.doc()));
        }
        if (!notes.group().isBlank()) {
            json = json.with("group", text(notes.group()));
        }
        var traits =
                notes.traits().stream().sorted().<Value>map(SchemaJson::trait).toList();
        json = traits.isEmpty() ? json : json.with("traits", new Value.Items(traits));
        var stated = notes.stated();
        json = stated.isEmpty() ? json : json.with("default", stated.get());
        return notes.example().isEmpty()
                ? json
                : json.with("example", notes.example().get());
    }

    private Value.Struct choice(Schema.Choice choice) {
        return Value.Struct.EMPTY
                .with("label", text(choice.label()))
                .with("tag", text(choice.tag()))
                .with("schema", of(choice.schema()));
    }

    private static Value.Struct symbol(Schema.Symbol symbol) {
        return Value.Struct.EMPTY
                .with("value", symbol.value())
                .with("number", text(symbol.number()))
                .with("doc", text(symbol.doc()))
                .with("deprecated", new Value.Bool(symbol.deprecated()));
    }

    private static Value.Struct limited(Value.Struct json, List<Limit> limits) {
        var labels = limits.stream().<Value>map(limit -> text(limit.label())).toList();
        return labels.isEmpty() ? json : json.with("limits", new Value.Items(labels));
    }

    private static Value trait(Notes.Trait trait) {
        return text(word(trait));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Value.Struct kind(String kind) {
        return Value.Struct.EMPTY.with("kind", text(kind));
    }

    private static Value.Text text(String text) {
        return new Value.Text(text);
    }

    private static Value.Items items(List<Value.Struct> values) {
        return new Value.Items(List.copyOf(values));
    }
}
