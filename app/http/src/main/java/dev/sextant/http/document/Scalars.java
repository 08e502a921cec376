package dev.sextant.http.document;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// What a YAML scalar is, by the core schema of YAML 1.2: dates, `yes`, `no`, `on`, `1_000` and `007` are text.
sealed interface Scalars {

    /// JSON that stands as it is: a number with its digits, `true`, `false`, `null`.
    record Literal(String json) implements Scalars {}

    /// A string.
    record Text(String text) implements Scalars {}

    /// The grammars.
    final class Shapes {
        private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");
        private static final Pattern LOOSE = Pattern.compile("([-+]?)(\\d*)\\.?(\\d*)([eE][-+]?\\d+)?");
        private static final Pattern OCTAL = Pattern.compile("0o[0-7]{1,60}");
        private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,60}");

        private Shapes() {}
    }

    /// Reads a scalar; a tag of the core schema is obeyed, any other is not looked at.
    static Scalars of(ScalarEvent scalar) {
        var tag = scalar.getTag().orElse("");
        var text = scalar.getValue();
        if (tag.isEmpty() || tag.equals("!")) {
            return scalar.isPlain() && tag.isEmpty() ? plain(text) : new Text(text);
        }
        return switch (tag.substring(tag.lastIndexOf(':') + 1)) {
            case "int", "float", "bool", "null" -> plain(text);
            default -> new Text(text);
        };
    }

    private static Scalars plain(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> new Literal("null");
            case "true", "True", "TRUE" -> new Literal("true");
            case "false", "False", "FALSE" -> new Literal("false");
            default -> number(text);
        };
    }

    private static Scalars number(String text) {
        if ("-+.0123456789".indexOf(text.charAt(0)) < 0) {
            return new Text(text);
        }
        if (Shapes.NUMBER.matcher(text).matches()) {
            return new Literal(text);
        }
        if (Shapes.OCTAL.matcher(text).matches()) {
            return new Literal(new BigInteger(text.substring(2), 8).toString());
        }
        if (Shapes.HEXADECIMAL.matcher(text).matches()) {
            return new Literal(new BigInteger(text.substring(2), 16).toString());
        }
        return loose(text);
    }

    /// `+12`, `.5`, `3.`: numbers in YAML whose digits JSON writes in another way. A leading zero makes it text.
    private static Scalars loose(String text) {
        var shape = Shapes.LOOSE.matcher(text);
        if (!shape.matches() || (shape.group(2) + shape.group(3)).isEmpty()) {
            return new Text(text);
        }
        var exponent = shape.group(4) == null ? "" : shape.group(4);
        var whole = shape.group(2).isEmpty() ? "0" : shape.group(2);
        var fraction = shape.group(3).isEmpty() ? "" : "." + shape.group(3);
        var json = (shape.group(1).equals("-") ? "-" : "") + whole + fraction + exponent;
        return Shapes.NUMBER.matcher(json).matches() ? new Literal(json) : new Text(text);
    }
}
