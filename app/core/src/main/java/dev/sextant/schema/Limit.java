package dev.sextant.schema;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What a contract demands of a value beyond its kind: a hint in the form, checked before sending. Sealed, so a form
/// can show each in its own way.
public sealed interface Limit permits Limit.Range, Limit.Length, Limit.Count, Limit.Matches, Limit.Format, Needs, Rule {

    /// A short hint: `1–63`, `≥ 0`, `uuid`.
    String label();

    /// Whether the name of the type says so already, so that a hint would be noise: `int32` has 32 bits.
    default boolean implied() {
        return false;
    }

    /// What is wrong with this value, in a sentence; empty when nothing is or the limit does not concern such a value.
    Optional<String> check(Value value);

    /// A number between two bounds, each decimal digits or blank for none.
    record Range(String minimum, String maximum, boolean openMinimum, boolean openMaximum) implements Limit {
        private static final Set<Range> WIDTHS = Set.of(
                closed("-2147483648", "2147483647"),
                closed("0", "4294967295"),
                closed("-9223372036854775808", "9223372036854775807"),
                closed("0", "18446744073709551615"));

        /// Both bounds count.
        public static Range closed(String minimum, String maximum) {
            return new Range(minimum, maximum, false, false);
        }

        @Override
        public String label() {
            if (minimum.isBlank()) {
                return (openMaximum ? "< " : "≤ ") + maximum;
            }
            if (maximum.isBlank()) {
                return (openMinimum ? "> " : "≥ ") + minimum;
            }
            return openMinimum || openMaximum
                    ? (openMinimum ? "> " : "≥ ") + minimum + ", " + (openMaximum ? "< " : "≤ ") + maximum
                    : minimum + "–" + maximum;
        }

        @Override
        public Optional<String> check(Value value) {
            return Numbers.decimal(value)
                    .filter(number -> !holds(number))
                    .map(number -> "%s is outside %s.".formatted(number, label()));
        }

        @Override
        public boolean implied() {
            return WIDTHS.contains(this);
        }

        private boolean holds(BigDecimal number) {
            return (minimum.isBlank() || number.compareTo(new BigDecimal(minimum)) >= (openMinimum ? 1 : 0))
                    && (maximum.isBlank() || number.compareTo(new BigDecimal(maximum)) <= (openMaximum ? -1 : 0));
        }
    }

    /// A text length in Unicode code points (JSON Schema 2020-12 validation, section 6.3); `maximum` -1 for none.
    record Length(long minimum, long maximum) implements Limit {
        @Override
        public String label() {
            return bounds(minimum, maximum);
        }

        @Override
        public Optional<String> check(Value value) {
            if (!(value instanceof Value.Text(var text))) {
                return Optional.empty();
            }
            return outside(text.codePointCount(0, text.length()), minimum, maximum, "characters");
        }
    }

    /// How many elements a list or members a map may have; `maximum` -1 for none.
    record Count(long minimum, long maximum) implements Limit {
        @Override
        public String label() {
            return bounds(minimum, maximum);
        }

        @Override
        public Optional<String> check(Value value) {
            return switch (value) {
                case Value.Items(var values) -> outside(values.size(), minimum, maximum, "elements");
                case Value.Struct(var members) -> outside(members.size(), minimum, maximum, "members");
                case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> Optional.empty();
            };
        }
    }

    /// A regular expression that must be found in the text. An expression that Java cannot read checks nothing.
    record Matches(String regex) implements Limit {
        @Override
        public String label() {
            return regex;
        }

        @Override
        public Optional<String> check(Value value) {
            return value instanceof Value.Text(var text) && !found(text)
                    ? Optional.of("The text does not match %s.".formatted(regex))
                    : Optional.empty();
        }

        private boolean found(String text) {
            try {
                return Pattern.compile(regex).matcher(text).find();
            } catch (PatternSyntaxException _) {
                return true;
            }
        }
    }

    /// A format by its name (`uuid`, `email`, `date-time`); a hint only.
    record Format(String name) implements Limit {
        @Override
        public String label() {
            return name;
        }

        @Override
        public Optional<String> check(Value value) {
            return Optional.empty();
        }
    }

    private static String bounds(long minimum, long maximum) {
        if (maximum < 0) {
            return "≥ " + minimum;
        }
        return minimum == maximum ? Long.toString(minimum) : minimum <= 0 ? "≤ " + maximum : minimum + "–" + maximum;
    }

    private static Optional<String> outside(long count, long minimum, long maximum, String unit) {
        if (count >= minimum && (maximum < 0 || count <= maximum)) {
            return Optional.empty();
        }
        return Optional.of("%d %s; the contract allows %s.".formatted(count, unit, bounds(minimum, maximum)));
    }
}
