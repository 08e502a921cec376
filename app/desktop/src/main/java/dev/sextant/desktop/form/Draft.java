package dev.sextant.desktop.form;

import dev.sextant.schema.Json;
import dev.sextant.schema.Value;

/// The request as it stands: the value, and the JSON as a person wrote it where a person did. A step of undo is a
/// draft.
sealed interface Draft {
    String NO_OBJECT = "a request is an object: { … }.";

    /// The value; while the text is broken, the last one that could be read.
    Value.Struct value();

    /// The JSON to show.
    String text();

    /// Made by the form: the JSON is printed from the value.
    record Formed(Value.Struct value) implements Draft {
        @Override
        public String text() {
            return Json.pretty(value);
        }
    }

    /// Written as JSON and read without fault.
    record Written(Value.Struct value, String text) implements Draft {}

    /// Written as JSON that cannot be read.
    record Broken(Value.Struct value, String text, Json.Parsed.Broken fault) implements Draft {}

    /// What a person wrote and what reading it gave; a request is an object.
    static Draft of(String text, Json.Parsed parsed, Value.Struct last) {
        return switch (parsed) {
            case Json.Parsed.Read(Value.Struct value) -> new Written(value, text);
            case Json.Parsed.Read _ -> new Broken(last, text, new Json.Parsed.Broken(1, 1, 0, NO_OBJECT));
            case Json.Parsed.Broken fault -> new Broken(last, text, fault);
        };
    }
}
