package dev.sextant.environment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The end of a credential as a person types it: `2026-12-31` (all of that day), `2026-12-31 14:00`, an instant with
/// its zone (RFC 3339), or a span from now such as `24h` or `90 days`.
public final class Expiry {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,5})\\s*(m|min|h|d|days?|w)");
    private static final Map<Character, Duration> UNITS = Map.of(
            'm', Duration.ofMinutes(1), 'h', Duration.ofHours(1), 'd', Duration.ofDays(1), 'w', Duration.ofDays(7));
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][ ]HH:mm", Locale.ROOT);

    private Expiry() {}

    /// The instant that is meant; empty when none is.
    public static Optional<Instant> read(String typed, Instant now, ZoneId zone) {
        var text = typed.strip();
        var span = SPAN.matcher(text);
        if (span.matches()) {
            var unit = UNITS.getOrDefault(span.group(2).charAt(0), Duration.ZERO);
            return Optional.of(now.plus(unit.multipliedBy(Long.parseLong(span.group(1)))));
        }
        return Stream.<Supplier<Instant>>of(
                        () -> LocalDate.parse(text)
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant(),
                        () -> LocalDateTime.parse(text, MINUTE).atZone(zone).toInstant(),
                        () -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from))
                .flatMap(reading -> attempt(reading).stream())
                .findFirst();
    }

    private static Optional<Instant> attempt(Supplier<Instant> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
