package dev.sextant.cli;

import dev.sextant.catalog.Operation;
import dev.sextant.schema.Field;
import dev.sextant.schema.Path;
import dev.sextant.schema.Path.Step;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Types;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.List;

/// Puts `-P name=value` where the contract has a place for it.
final class Parameters {
    /// A longer index is a mistake, not a list.
    private static final int LONGEST_LIST = 100_000;

    private final Operation operation;
    private final Schema.Message request;
    private final Types types;

    Parameters(Operation operation, Schema.Message request, Types types) {
        this.operation = operation;
        this.request = request;
        this.types = types;
    }

    /// The message with every parameter in it, in the order typed.
    Typed<Value.Struct> fill(Value.Struct message, List<String> parameters) {
        Typed<Value.Struct> filled = Typed.fine(message);
        for (var parameter : parameters) {
            filled = filled.then(sofar -> put(sofar, parameter));
        }
        return filled;
    }

    private Typed<Value.Struct> put(Value.Struct message, String parameter) {
        var equals = parameter.indexOf('=');
        if (equals <= 0) {
            return Typed.wrong("-P “%s” has no value.".formatted(parameter), "", "Write -P name=value.");
        }
        var name = parameter.substring(0, equals);
        var text = parameter.substring(equals + 1);
        return set(message, request, steps(name), name, text)
                .then(value -> value instanceof Value.Struct struct
                        ? Typed.fine(struct)
                        : Typed.wrong("-P %s names the whole message.".formatted(name), "", ""));
    }

    /// A field's whole name wins over reading it as a path: HTTP knows names such as `page[size]`.
    private List<Step> steps(String name) {
        return request.field(name).isPresent()
                ? List.of(new Step.Member(name))
                : Path.parse(name).steps();
    }

    private Typed<Value> set(Value old, Schema schema, List<Step> steps, String name, String text) {
        var known = types.deref(schema);
        if (steps.isEmpty()) {
            return TypedText.read(text, known, name, types)
                    .then(value -> Typed.fine(old instanceof Value.Items items ? appended(items, value) : value));
        }
        var rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case Step.Member(var member) -> setMember(old, known, member, rest, name, text);
            case Step.Element(var index) -> setElement(old, known, index, rest, name, text);
        };
    }

    private Typed<Value> setMember(Value old, Schema schema, String member, List<Step> rest, String name, String text) {
        var struct = old instanceof Value.Struct was ? was : Value.Struct.EMPTY;
        return memberSchema(schema, member, name)
                .then(inner -> set(struct.get(member).orElseGet(() -> blank(inner, rest)), inner, rest, name, text)
                        .then(value -> Typed.fine(struct.with(member, value))));
    }

    private Typed<Schema> memberSchema(Schema schema, String member, String name) {
        return switch (schema) {
            case Schema.Message message ->
                message.field(member)
                        .map(Field::schema)
                        .map(Typed::fine)
                        .orElseGet(() ->
                                message.open() ? Typed.fine(new Schema.Any("any")) : noField(message, member, name));
            case Schema.MapOf map -> Typed.fine(map.value());
            case Schema.Any any -> Typed.fine(any);
            case Schema.OneOf _ -> Typed.fine(new Schema.Any("any"));
            case Schema.Scalar _, Schema.Enumeration _, Schema.ListOf _, Schema.Ref _ ->
                Typed.wrong("-P %s: there is no “%s” in %s.".formatted(name, member, SchemaWords.type(schema)), "", "");
        };
    }

    private Typed<Schema> noField(Schema.Message message, String member, String name) {
        var fields = message.fields().stream().map(Field::name).limit(20).toList();
        var owner = message.equals(request) ? operation.id() : SchemaWords.type(message);
        return Typed.wrong(
                "-P %s: %s has no field “%s”.".formatted(name, owner, member),
                fields.isEmpty() ? "It has none at all." : "It has %s.".formatted(String.join(", ", fields)),
                "");
    }

    private Typed<Value> setElement(Value old, Schema schema, int index, List<Step> rest, String name, String text) {
        var element = switch (schema) {
            case Schema.ListOf list -> list.element();
            case Schema.Any any -> any;
            case Schema.Scalar _, Schema.Enumeration _, Schema.MapOf _, Schema.Message _ -> null;
            case Schema.OneOf _, Schema.Ref _ -> new Schema.Any("any");
        };
        var values = old instanceof Value.Items(var was) ? new ArrayList<>(was) : new ArrayList<Value>();
        if (element == null || index > values.size() || index > LONGEST_LIST) {
            return Typed.wrong(
                    "-P %s: there is no element %d.".formatted(name, index),
                    element == null
                            ? "It is %s, not a list.".formatted(SchemaWords.type(schema))
                            : "The list has %d so far.".formatted(values.size()),
                    "Elements count from 0, in order.");
        }
        var was = index < values.size() ? values.get(index) : blank(element, rest);
        return set(was, element, rest, name, text).then(value -> {
            if (index < values.size()) {
                values.set(index, value);
            } else {
                values.add(value);
            }
            return Typed.fine(new Value.Items(values));
        });
    }

    /// What is there before the first value: an empty list where one is collected, else an object to go on into.
    private Value blank(Schema schema, List<Step> rest) {
        var list = types.deref(schema) instanceof Schema.ListOf
                || (!rest.isEmpty() && rest.getFirst() instanceof Step.Element);
        return list ? new Value.Items(List.of()) : Value.Struct.EMPTY;
    }

    private static Value.Items appended(Value.Items items, Value value) {
        var longer = new ArrayList<>(items.values());
        if (value instanceof Value.Items(var more)) {
            longer.addAll(more);
        } else {
            longer.add(value);
        }
        return new Value.Items(longer);
    }
}
