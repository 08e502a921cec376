package dev.sextant.grpc.codec;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.sextant.schema.Value;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Fits numbers, written as JSON numbers or as text that holds one, into protobuf's number types without rounding
/// integers.
final class NumberFit {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final int MOST_DIGITS = 1_000;
    private static final int LARGEST_INTEGER_DIGITS = 20;

    private NumberFit() {}

    static Fit integer(Value value, FieldDescriptor.Type type) {
        var word = word(type);
        var digits = digits(value);
        if (digits.isEmpty()) {
            return new Fit.Bad("%s is not %s, a whole number.".formatted(Shown.of(value), word));
        }
        var range = IntegerRange.of(type);
        var outside = "%s is outside %s, %s to %s.".formatted(Shown.of(value), word, range.minimum(), range.maximum());
        var decimal = digits.flatMap(NumberFit::decimal);
        if (decimal.isEmpty() || magnitude(decimal.get()) > LARGEST_INTEGER_DIGITS) {
            return new Fit.Bad(outside);
        }
        if (decimal.get().stripTrailingZeros().scale() > 0) {
            return new Fit.Bad("%s is not %s, a whole number.".formatted(Shown.of(value), word));
        }
        var number = decimal.get().toBigIntegerExact();
        return range.holds(number) ? new Fit.Good(range.boxed(number)) : new Fit.Bad(outside);
    }

    static Fit real(Value value, FieldDescriptor.Type type) {
        var single = type == FieldDescriptor.Type.FLOAT;
        if (value instanceof Value.Text(var text) && named(text)) {
            return single ? new Fit.Good(Float.parseFloat(text)) : new Fit.Good(Double.parseDouble(text));
        }
        var digits = digits(value);
        if (digits.isEmpty()) {
            return new Fit.Bad(
                    "%s is not %s, a number, NaN, Infinity or -Infinity.".formatted(Shown.of(value), word(type)));
        }
        return single ? single(value, digits.get()) : twice(value, digits.get());
    }

    private static Fit single(Value value, String digits) {
        var number = Float.parseFloat(digits);
        return Float.isFinite(number)
                ? new Fit.Good(number)
                : new Fit.Bad("%s is outside float, -3.4028235e38 to 3.4028235e38.".formatted(Shown.of(value)));
    }

    private static Fit twice(Value value, String digits) {
        var number = Double.parseDouble(digits);
        return Double.isFinite(number)
                ? new Fit.Good(number)
                : new Fit.Bad("%s is outside double, -1.7976931348623157e308 to 1.7976931348623157e308."
                        .formatted(Shown.of(value)));
    }

    private static boolean named(String text) {
        return text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity");
    }

    private static Optional<String> digits(Value value) {
        var digits = switch (value) {
            case Value.Num num -> num.digits();
            case Value.Text text -> text.text();
            case Value.Bool _, Value.Bytes _, Value.Items _, Value.Struct _, Value.Null _ -> "";
        };
        return NUMBER.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(String digits) {
        if (digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(digits));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Digits before the point; zero has none, however it is written.
    private static long magnitude(BigDecimal decimal) {
        return decimal.signum() == 0 ? 0 : (long) decimal.precision() - decimal.scale();
    }

    static String word(FieldDescriptor.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
