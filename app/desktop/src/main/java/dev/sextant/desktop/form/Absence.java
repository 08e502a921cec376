package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.PresenceMark;
import dev.sextant.schema.Field;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.Optional;

/// What it means that a field is not there: nothing, or a default that the server takes.
record Absence(PresenceMark.State state, String words) {
    private static final Absence NOTHING = new Absence(PresenceMark.State.UNSET, "not set");

    /// Of a field that JSON's null stands for.
    static final Absence NULL = new Absence(PresenceMark.State.SET, "null");

    /// Of a field, by its own default or by the zero of proto3.
    static Absence of(Field field, Schema schema) {
        return field.notes()
                .stated()
                .or(() -> field.presence() == Field.Presence.IMPLICIT ? zero(schema) : Optional.empty())
                .map(value -> new Absence(PresenceMark.State.DEFAULT, shown(value) + ", the default"))
                .orElse(NOTHING);
    }

    private static Optional<Value> zero(Schema schema) {
        return switch (schema) {
            case Schema.Scalar scalar -> zero(scalar.kind());
            case Schema.Enumeration enumeration ->
                enumeration.symbols().stream().findFirst().map(Schema.Symbol::value);
            case Schema.ListOf _, Schema.MapOf _, Schema.Message _, Schema.OneOf _, Schema.Ref _, Schema.Any _ ->
                Optional.empty();
        };
    }

    private static Optional<Value> zero(Schema.Kind kind) {
        return switch (kind) {
            case TEXT, BYTES -> Optional.of(new Value.Text(""));
            case INTEGER, NUMBER -> Optional.of(Value.num(0));
            case BOOL -> Optional.of(new Value.Bool(false));
            case TIMESTAMP, DURATION -> Optional.empty();
        };
    }

    private static String shown(Value value) {
        var text = new Notation.Digits().write(value);
        return text.isEmpty() ? "\"\"" : text;
    }
}
