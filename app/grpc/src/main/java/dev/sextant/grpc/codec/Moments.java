package dev.sextant.grpc.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// The text of `google.protobuf.Timestamp` and `Duration` (ProtoJSON format), to the nanosecond.
final class Moments {
    private static final long EARLIEST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final long LONGEST = 315_576_000_000L;
    private static final int NANOS = 1_000_000_000;

    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DURATION = Pattern.compile("(-?)(\\d{1,12})(?:\\.(\\d{1,9}))?s");

    private Moments() {}

    /// Seconds and nanoseconds, both of one sign in a duration.
    record Moment(long seconds, int nanos) {}

    /// RFC 3339 text with 0, 3, 6 or 9 digits of fraction; empty when the moment is outside the years 1 to 9999.
    static Optional<String> timestampText(long seconds, int nanos) {
        if (seconds < EARLIEST || seconds > LATEST || nanos < 0 || nanos >= NANOS) {
            return Optional.empty();
        }
        var time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        var text = new StringBuilder(30);
        pair(text, time.getYear() / 100);
        pair(text, time.getYear() % 100);
        pair(text.append('-'), time.getMonthValue());
        pair(text.append('-'), time.getDayOfMonth());
        pair(text.append('T'), time.getHour());
        pair(text.append(':'), time.getMinute());
        pair(text.append(':'), time.getSecond());
        return Optional.of(text.append(fraction(nanos)).append('Z').toString());
    }

    private static void pair(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /// A moment from RFC 3339 text; empty when it is none.
    static Optional<Moment> timestamp(String text) {
        if (!TIMESTAMP.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            var seconds = instant.getEpochSecond();
            return seconds < EARLIEST || seconds > LATEST
                    ? Optional.empty()
                    : Optional.of(new Moment(seconds, instant.getNano()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Seconds with the suffix `s`; empty when the span is over 10,000 years or its parts differ in sign.
    static Optional<String> durationText(long seconds, int nanos) {
        var mixed = (seconds < 0 && nanos > 0) || (seconds > 0 && nanos < 0);
        if (mixed || Math.abs(seconds) > LONGEST || seconds == Long.MIN_VALUE || Math.abs((long) nanos) >= NANOS) {
            return Optional.empty();
        }
        var sign = seconds < 0 || nanos < 0 ? "-" : "";
        return Optional.of(sign + Math.abs(seconds) + fraction(Math.abs(nanos)) + "s");
    }

    /// A span from seconds with the suffix `s`; empty when it is none.
    static Optional<Moment> duration(String text) {
        var matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var seconds = Long.parseLong(matcher.group(2));
        var fraction = matcher.group(3) == null ? "" : matcher.group(3);
        var nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        if (seconds > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1).isEmpty() ? new Moment(seconds, nanos) : new Moment(-seconds, -nanos));
    }

    private static String fraction(int nanos) {
        if (nanos == 0) {
            return "";
        }
        // With a one before them, so that no zero is lost.
        var digits = Long.toString(NANOS + nanos).substring(1);
        if (digits.endsWith("000000")) {
            return "." + digits.substring(0, 3);
        }
        return "." + (digits.endsWith("000") ? digits.substring(0, 6) : digits);
    }
}
