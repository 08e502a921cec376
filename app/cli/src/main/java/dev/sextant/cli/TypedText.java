package dev.sextant.cli;

import dev.sextant.schema.Json;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Types;
import dev.sextant.schema.Value;
import java.util.regex.Pattern;

/// Reads the text of one parameter as its schema says. Text with a `{{variable}}` stays text.
final class TypedText {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{[^}]+}}");

    private TypedText() {}

    static Typed<Value> read(String text, Schema schema, String name, Types types) {
        if (VARIABLE.matcher(text).find()) {
            return Typed.fine(new Value.Text(text));
        }
        return switch (types.deref(schema)) {
            case Schema.Scalar scalar -> scalar(text, scalar, name);
            case Schema.Enumeration enumeration -> symbol(text, enumeration);
            case Schema.ListOf list -> list(text, list, name, types);
            case Schema.MapOf _, Schema.Message _ -> json(text, name);
            case Schema.OneOf _, Schema.Any _, Schema.Ref _ -> loose(text);
        };
    }

    private static Typed<Value> scalar(String text, Schema.Scalar scalar, String name) {
        return switch (scalar.kind()) {
            case TEXT, BYTES, TIMESTAMP, DURATION -> Typed.fine(new Value.Text(text));
            case BOOL ->
                switch (text) {
                    case "true" -> Typed.fine(new Value.Bool(true));
                    case "false" -> Typed.fine(new Value.Bool(false));
                    default -> wrong(text, scalar, name, "Write true or false.");
                };
            case INTEGER -> number(text) && text.matches("-?\\d+") ? num(text) : wrong(text, scalar, name, "");
            case NUMBER ->
                switch (text) {
                    case "NaN", "Infinity", "-Infinity" -> Typed.fine(new Value.Text(text));
                    default -> number(text) ? num(text) : wrong(text, scalar, name, "");
                };
        };
    }

    private static Typed<Value> symbol(String text, Schema.Enumeration enumeration) {
        return Typed.fine(enumeration.symbols().stream()
                .filter(symbol -> symbol.label().equals(text) || symbol.number().equals(text))
                .map(Schema.Symbol::value)
                .findFirst()
                .orElseGet(() -> new Value.Text(text)));
    }

    /// A JSON array is the whole list, anything else one element of it.
    private static Typed<Value> list(String text, Schema.ListOf list, String name, Types types) {
        return text.startsWith("[") && Json.read(text) instanceof Json.Parsed.Read(Value.Items items)
                ? Typed.fine(items)
                : read(text, list.element(), name, types).then(element -> Typed.fine(Value.items(element)));
    }

    private static Typed<Value> json(String text, String name) {
        return switch (Json.read(text)) {
            case Json.Parsed.Read(var value) -> Typed.fine(value);
            case Json.Parsed.Broken broken ->
                Typed.wrong("-P %s is not JSON: %s".formatted(name, broken), "An object stands there.", "");
        };
    }

    private static Typed<Value> loose(String text) {
        return Typed.fine(Json.read(text) instanceof Json.Parsed.Read(var value) ? value : new Value.Text(text));
    }

    private static boolean number(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static Typed<Value> num(String digits) {
        return Typed.fine(new Value.Num(digits));
    }

    private static Typed<Value> wrong(String text, Schema.Scalar scalar, String name, String remedy) {
        return Typed.wrong("-P %s: “%s” is not %s.".formatted(name, text, scalar.type()), "", remedy);
    }
}
