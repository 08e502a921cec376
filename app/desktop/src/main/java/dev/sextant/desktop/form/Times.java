package dev.sextant.desktop.form;

import dev.sextant.schema.Field;
import dev.sextant.schema.Fit;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Types;
import dev.sextant.schema.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Turns the times of a value from a person's words into those of the wire, and names those that are no times.
final class Times {
    private final Types types;
    private final Instant now;
    private final List<Remark> remarks = new ArrayList<>();

    private Times(Types types, Instant now) {
        this.types = types;
        this.now = now;
    }

    /// A value ready to send, and what could not be read; that stays as it was.
    record Settled(Value.Struct value, List<Remark> remarks) {}

    static Settled settle(Value.Struct value, Schema.Message message, Types types, Instant now) {
        var times = new Times(types, now);
        var settled = (Value.Struct) times.message(value, message, Path.ROOT);
        return new Settled(settled, List.copyOf(times.remarks));
    }

    private Value settle(Value value, Schema schema, Path at) {
        return switch (schema) {
            case Schema.Scalar scalar ->
                value instanceof Value.Text(var text) ? scalar(text, scalar.kind(), at) : value;
            case Schema.Message message -> message(value, message, at);
            case Schema.MapOf map -> map(value, map.value(), at);
            case Schema.ListOf list -> list(value, list.element(), at);
            case Schema.OneOf oneOf -> oneOf(value, oneOf, at);
            case Schema.Ref ref -> settle(value, types.resolve(ref), at);
            case Schema.Enumeration _, Schema.Any _ -> value;
        };
    }

    private Value scalar(String text, Schema.Kind kind, Path at) {
        if (text.contains("{{")) {
            return new Value.Text(text);
        }
        var wire = switch (kind) {
            case TIMESTAMP -> Moment.read(text, now).map(Moment::wire);
            case DURATION -> Span.read(text).map(Span::wire);
            case BOOL, INTEGER, NUMBER, TEXT, BYTES -> java.util.Optional.of(text);
        };
        if (wire.isEmpty()) {
            remarks.add(new Remark(at, unread(text, kind), Remark.Origin.CONTRACT));
        }
        return new Value.Text(wire.orElse(text));
    }

    private static String unread(String text, Schema.Kind kind) {
        var shown = text.length() > 40 ? text.substring(0, 39) + "…" : text;
        return kind == Schema.Kind.TIMESTAMP
                ? "“%s” is no moment. Write 2026-05-13T10:00:00Z, in 2h, 90s ago or now.".formatted(shown)
                : "“%s” is no span of time. Write 90s, 1h30m or 250ms.".formatted(shown);
    }

    private Value message(Value value, Schema.Message message, Path at) {
        if (!(value instanceof Value.Struct(var members))) {
            return value;
        }
        var settled = new LinkedHashMap<String, Value>();
        var known = message.byName();
        members.forEach((name, member) -> {
            var schema = Optional.ofNullable(known.get(name)).map(Field::schema).orElse(new Schema.Any(""));
            settled.put(name, settle(member, schema, at.member(name)));
        });
        return new Value.Struct(settled);
    }

    private Value map(Value value, Schema element, Path at) {
        if (!(value instanceof Value.Struct(var members))) {
            return value;
        }
        var settled = new LinkedHashMap<String, Value>();
        members.forEach((name, member) -> settled.put(name, settle(member, element, at.member(name))));
        return new Value.Struct(settled);
    }

    private Value list(Value value, Schema element, Path at) {
        if (!(value instanceof Value.Items(var values))) {
            return value;
        }
        var settled = new ArrayList<Value>();
        for (var index = 0; index < values.size(); index++) {
            settled.add(settle(values.get(index), element, at.element(index)));
        }
        return new Value.Items(settled);
    }

    private Value oneOf(Value value, Schema.OneOf oneOf, Path at) {
        var choice = Fit.of(value, oneOf, types);
        return choice < 0 ? value : settle(value, oneOf.choices().get(choice).schema(), at);
    }
}
