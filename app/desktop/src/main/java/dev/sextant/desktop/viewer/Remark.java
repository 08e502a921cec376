package dev.sextant.desktop.viewer;

import dev.sextant.body.Ink;
import dev.sextant.body.Row;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What may be said beside a value: a moment in the time of this place, that a text is a token or JSON itself, or that
/// a
/// whole number beyond 2^53 is shown as it came.
final class Remark {
    private static final Pattern MOMENT =
            Pattern.compile("\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)\"");
    private static final Pattern WHOLE = Pattern.compile("\"?-?[1-9]\\d{15,19}\"?");
    /// Beyond it neighbours fall together where numbers are doubles.
    private static final BigInteger SAFE = BigInteger.TWO.pow(53);
    private static final BigInteger LARGEST = BigInteger.TWO.pow(64);

    private final ZoneId here;

    private static final Pattern TOKEN = Pattern.compile("\"eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]*\"");
    private static final Pattern NESTED = Pattern.compile("\"\\s*(\\{\\s*\\\\\".*}|\\[.*[\\]}\\d\"]])\\s*\"");
    private static final Pattern EPOCH = Pattern.compile("\"?([12]\\d{9}|[12]\\d{12})\"?");
    private static final Pattern TIMELY = Pattern.compile(
            ".*(time|date|stamp|_at|At|_on|expires|expiry|\\bexp|\\biat|\\bnbf)s?\"", Pattern.CASE_INSENSITIVE);

    /// Remarks for a place.
    Remark(ZoneId here) {
        this.here = here;
    }

    /// What may be said of the value that ends a row.
    Optional<String> on(Row row) {
        return row.continued()
                ? Optional.empty()
                : value(row).flatMap(value -> on(value).or(() -> epoch(row, value)));
    }

    /// A moment counted from 1970, where the name says that it is one.
    private Optional<String> epoch(Row row, String value) {
        var digits = EPOCH.matcher(value);
        var name = row.spans().getFirst();
        if (name.ink() != Ink.KEY
                || !TIMELY.matcher(row.text().substring(name.from(), name.to())).matches()
                || !digits.matches()) {
            return Optional.empty();
        }
        var count = Long.parseLong(digits.group(1));
        var moment = digits.group(1).length() == 10 ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count);
        var pattern = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);
        return Optional.of(pattern.format(moment.atZone(here)) + " local");
    }

    private static Optional<String> value(Row row) {
        return row.spans().reversed().stream()
                .filter(span -> span.ink() != Ink.PUNCTUATION)
                .findFirst()
                .filter(span -> span.ink() == Ink.STRING || span.ink() == Ink.NUMBER)
                .map(span -> row.text().substring(span.from(), span.to()));
    }

    private Optional<String> on(String value) {
        if (MOMENT.matcher(value).matches()) {
            return moment(value.substring(1, value.length() - 1));
        }
        if (TOKEN.matcher(value).matches()) {
            return Optional.of("JSON Web Token");
        }
        if (NESTED.matcher(value).matches()) {
            return Optional.of("JSON in text");
        }
        return WHOLE.matcher(value).matches() ? whole(new BigInteger(value.replace("\"", ""))) : Optional.empty();
    }

    private static Optional<String> whole(BigInteger number) {
        return number.abs().compareTo(SAFE) > 0 && number.abs().compareTo(LARGEST) < 0
                ? Optional.of("64-bit, exact")
                : Optional.empty();
    }

    private Optional<String> moment(String text) {
        try {
            var sent = OffsetDateTime.parse(text);
            var local = sent.atZoneSameInstant(here);
            if (local.getOffset().equals(sent.getOffset())) {
                return Optional.empty();
            }
            var pattern = local.toLocalDate().equals(sent.toLocalDate()) ? "HH:mm:ss" : "EEE HH:mm:ss";
            return Optional.of(
                    DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(local) + " local");
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
