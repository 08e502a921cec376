package dev.sextant.schema;

/// Compares values by what they mean: a number by its size, however it is written.
final class Same {
    private static final int LONGEST_SHOWN = 40;

    private Same() {}

    static boolean are(Value some, Value other) {
        if (some.equals(other)) {
            return true;
        }
        var number = Numbers.decimal(some);
        return number.isPresent()
                && Numbers.decimal(other)
                        .filter(decimal -> decimal.compareTo(number.get()) == 0)
                        .isPresent();
    }

    /// Whether a value is what protobuf takes for absent in a field without presence.
    static boolean isZero(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text.isEmpty();
            case Value.Num _ ->
                Numbers.decimal(value).filter(number -> number.signum() == 0).isPresent();
            case Value.Bool(var truth) -> !truth;
            case Value.Bytes bytes -> bytes.octets().length == 0;
            case Value.Items(var values) -> values.isEmpty();
            case Value.Struct(var members) -> members.isEmpty();
            case Value.Null _ -> true;
        };
    }

    /// A value inside a sentence.
    static String shown(Value value) {
        var text = Json.compact(value);
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN - 1) + "…" : text;
    }
}
