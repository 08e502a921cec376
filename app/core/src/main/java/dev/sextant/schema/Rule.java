package dev.sextant.schema;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A limit as `buf.validate` states them, beyond those that JSON Schema knows too (buf/validate/validate.proto).
public sealed interface Rule extends Limit {

    /// One of these values, or none of them.
    record Among(List<Value> values, boolean excluded) implements Rule {
        private static final int MOST_NAMED = 8;

        public Among {
            values = List.copyOf(values);
        }

        @Override
        public String label() {
            var few = values.stream().limit(MOST_NAMED).map(Json::compact).collect(Collectors.joining(", "));
            var list = values.size() > MOST_NAMED ? few + ", …" : few;
            if (excluded) {
                return "not " + list;
            }
            return values.size() == 1 ? "= " + list : "one of " + list;
        }

        @Override
        public Optional<String> check(Value value) {
            var named = values.stream().anyMatch(one -> Same.are(one, value));
            return named == excluded
                    ? Optional.of("%s is %s.".formatted(Same.shown(value), excluded ? "excluded" : "not " + label()))
                    : Optional.empty();
        }
    }

    /// A number of bytes, of a text in UTF-8 or of bytes; `maximum` -1 for none.
    record Octets(long minimum, long maximum, boolean text) implements Rule {
        @Override
        public String label() {
            return new Length(minimum, maximum).label() + " bytes";
        }

        @Override
        public Optional<String> check(Value value) {
            return count(value)
                    .filter(count -> count < minimum || (maximum >= 0 && count > maximum))
                    .map(count -> "%d bytes; the contract allows %s.".formatted(count, label()));
        }

        private Optional<Integer> count(Value value) {
            return switch (value) {
                case Value.Bytes bytes -> Optional.of(bytes.octets().length);
                case Value.Text(var written) when text -> Optional.of(written.getBytes(StandardCharsets.UTF_8).length);
                case Value.Text(var written) -> decoded(written);
                case Value.Num _, Value.Bool _, Value.Items _, Value.Struct _, Value.Null _ -> Optional.empty();
            };
        }

        private static Optional<Integer> decoded(String base64) {
            try {
                return Optional.of(
                        Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/')).length);
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }

    /// What a text begins with, ends with, holds, or must not hold.
    record Part(Position position, String part) implements Rule {
        /// Where the part is.
        public enum Position {
            START("begins with"),
            END("ends with"),
            INSIDE("contains"),
            NOWHERE("does not contain");

            private final String words;

            Position(String words) {
                this.words = words;
            }

            private boolean holds(String text, String part) {
                return switch (this) {
                    case START -> text.startsWith(part);
                    case END -> text.endsWith(part);
                    case INSIDE -> text.contains(part);
                    case NOWHERE -> !text.contains(part);
                };
            }
        }

        @Override
        public String label() {
            return position.words + " " + Json.compact(new Value.Text(part));
        }

        @Override
        public Optional<String> check(Value value) {
            return value instanceof Value.Text(var text) && !position.holds(text, part)
                    ? Optional.of("The contract wants a text that %s.".formatted(label()))
                    : Optional.empty();
        }
    }

    /// No two elements of a list are the same.
    record Distinct() implements Rule {
        @Override
        public String label() {
            return "distinct";
        }

        @Override
        public Optional<String> check(Value value) {
            return value instanceof Value.Items(var values) && new HashSet<>(values).size() < values.size()
                    ? Optional.of("Two elements are the same; the contract wants them distinct.")
                    : Optional.empty();
        }
    }

    /// A number that is neither NaN nor infinite.
    record Finite() implements Rule {
        @Override
        public String label() {
            return "finite";
        }

        @Override
        public Optional<String> check(Value value) {
            return value instanceof Value.Text(var text)
                            && List.of("NaN", "Infinity", "-Infinity").contains(text)
                    ? Optional.of(text + " is not finite.")
                    : Optional.empty();
        }
    }

    /// A span between two others, in seconds.
    record Span(Range seconds) implements Rule {
        @Override
        public String label() {
            return seconds.label() + " s";
        }

        @Override
        public Optional<String> check(Value value) {
            return value instanceof Value.Text(var text) && text.endsWith("s")
                    ? seconds.check(new Value.Text(text.substring(0, text.length() - 1)))
                            .map(_ -> "%s is outside %s.".formatted(text, label()))
                    : Optional.empty();
        }
    }

    /// A moment between two others in RFC 3339, each blank for none; `open` bounds do not count themselves.
    record Moment(String earliest, String latest, boolean openEarliest, boolean openLatest) implements Rule {
        @Override
        public String label() {
            var after = earliest.isBlank() ? "" : (openEarliest ? "after " : "from ") + earliest;
            var before = latest.isBlank() ? "" : (openLatest ? "before " : "until ") + latest;
            return (after + " " + before).strip();
        }

        @Override
        public Optional<String> check(Value value) {
            return Moments.of(value)
                    .filter(moment -> !holds(moment))
                    .map(_ -> "%s is not %s.".formatted(Same.shown(value), label()));
        }

        private boolean holds(Instant moment) {
            return (earliest.isBlank() || moment.compareTo(Instant.parse(earliest)) >= (openEarliest ? 1 : 0))
                    && (latest.isBlank() || moment.compareTo(Instant.parse(latest)) <= (openLatest ? -1 : 0));
        }
    }

    /// A moment before now, after now, or within a span of now.
    record Near(Side side, Duration span) implements Rule {
        /// On which side of now.
        public enum Side {
            PAST,
            FUTURE,
            EITHER
        }

        @Override
        public String label() {
            return switch (side) {
                case PAST -> "in the past";
                case FUTURE -> "in the future";
                case EITHER ->
                    "within %s s of now"
                            .formatted(BigDecimal.valueOf(span.toMillis(), 3)
                                    .stripTrailingZeros()
                                    .toPlainString());
            };
        }

        @Override
        public Optional<String> check(Value value) {
            return Moments.of(value)
                    .filter(moment -> !holds(Duration.between(Instant.now(), moment)))
                    .map(_ -> "%s is not %s.".formatted(Same.shown(value), label()));
        }

        private boolean holds(Duration ahead) {
            return switch (side) {
                case PAST -> ahead.isNegative();
                case FUTURE -> ahead.isPositive();
                case EITHER -> ahead.abs().compareTo(span) <= 0;
            };
        }
    }

    /// A well-known form of text, by buf.validate's name for it: `email`, `host_and_port`, `ipv4_prefix`.
    record Form(String name) implements Rule {
        @Override
        public String label() {
            return name;
        }

        @Override
        public Optional<String> check(Value value) {
            return value instanceof Value.Text(var text) && !Forms.fits(name, text)
                    ? Optional.of("%s is no %s.".formatted(Same.shown(value), name.replace('_', ' ')))
                    : Optional.empty();
        }
    }

    /// A rule that does not concern the zero of a type: empty text, 0, false, an empty list.
    record UnlessZero(Limit rule) implements Rule {
        @Override
        public String label() {
            return rule.label() + " unless empty";
        }

        @Override
        public Optional<String> check(Value value) {
            return Same.isZero(value) ? Optional.empty() : rule.check(value);
        }
    }

    /// A rule in the contract's own words, such as an expression; not checked at each key but before sending.
    record Stated(String text) implements Rule {
        @Override
        public String label() {
            return text;
        }

        @Override
        public Optional<String> check(Value value) {
            return Optional.empty();
        }
    }
}
