package dev.sextant.schema;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads numbers out of values without rounding.
final class Numbers {
    private static final int LONGEST = 1_000;

    private Numbers() {}

    /// The exact decimal of a number, or of text that holds one as protobuf's JSON does for 64-bit integers.
    static Optional<BigDecimal> decimal(Value value) {
        return switch (value) {
            case Value.Num(var digits) -> parse(digits);
            case Value.Text(var text) -> parse(text);
            case Value.Bool _, Value.Bytes _, Value.Items _, Value.Struct _, Value.Null _ -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> parse(String digits) {
        if (digits.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(digits));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
