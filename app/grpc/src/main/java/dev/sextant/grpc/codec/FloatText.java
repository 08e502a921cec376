package dev.sextant.grpc.codec;

import dev.sextant.schema.Value;
import java.math.BigDecimal;

/// Floating point numbers as values: the shortest digits that name the same number; NaN and the infinities as text.
final class FloatText {
    private static final int LONGEST_PLAIN = 21;

    private FloatText() {}

    static Value of(float number) {
        return Float.isFinite(number) ? digits(Float.toString(number)) : named(number);
    }

    static Value of(double number) {
        return Double.isFinite(number) ? digits(Double.toString(number)) : named(number);
    }

    private static Value named(double number) {
        return new Value.Text(Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
    }

    private static Value.Num digits(String text) {
        if (text.endsWith(".0")) {
            return new Value.Num(text.substring(0, text.length() - 2));
        }
        if (text.indexOf('E') < 0) {
            return new Value.Num(text);
        }
        var plain = new BigDecimal(text).stripTrailingZeros().toPlainString();
        return new Value.Num(
                plain.length() <= LONGEST_PLAIN
                        ? plain
                        : text.replace(".0E", "E").replace('E', 'e'));
    }
}
