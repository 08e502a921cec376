package dev.sextant.desktop.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A moment as a person writes it: `2024-05-13T10:00:00Z`, `2024-05-13 10:00`, `2024-05-13`, `now`, `in 2h`, `90s ago`.
/// Without an offset it is UTC.
final class Moment {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private Moment() {}

    /// The moment, or empty when the text is none or lies outside the years 1 to 9999.
    static Optional<Instant> read(String text, Instant now) {
        var words = text.strip().toLowerCase(Locale.ROOT);
        try {
            var moment = relative(words, now).or(() -> absolute(words.toUpperCase(Locale.ROOT)));
            return moment.filter(instant -> !instant.isBefore(FIRST) && !instant.isAfter(LAST));
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /// Whether the text means another moment each time it is read.
    static boolean isRelative(String text) {
        return relative(text.strip().toLowerCase(Locale.ROOT), Instant.EPOCH).isPresent();
    }

    /// As protobuf's JSON writes it (RFC 3339).
    static String wire(Instant moment) {
        return moment.toString();
    }

    /// For eyes: the time of day when it is within twelve hours, else the day too.
    static String shown(Instant moment, Instant now) {
        var near = Math.abs(moment.getEpochSecond() - now.getEpochSecond()) < 12 * 3600;
        return (near ? CLOCK : DAY).format(moment.atOffset(ZoneOffset.UTC));
    }

    private static Optional<Instant> relative(String words, Instant now) {
        if (words.equals("now")) {
            return Optional.of(now);
        }
        if (words.startsWith("in ")) {
            return Span.read(words.substring(3)).map(now::plus);
        }
        return words.endsWith(" ago")
                ? Span.read(words.substring(0, words.length() - 4)).map(now::minus)
                : Optional.empty();
    }

    private static Optional<Instant> absolute(String text) {
        var iso =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
        if (iso.length() == 10) {
            return Optional.of(LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        return Optional.of(
                hasOffset(iso)
                        ? OffsetDateTime.parse(iso).toInstant()
                        : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    }

    private static boolean hasOffset(String iso) {
        return iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
    }
}
