package dev.sextant.desktop.environment;

import dev.sextant.environment.Lifetime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A credential's end in words for a card, and when the words change next.
public final class Countdown {
    private static final Duration CLOSE = Duration.ofMinutes(2);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Countdown() {}

    /// How long the words hold: a minute, in the last two minutes a second; empty when they never change.
    public static Optional<Duration> next(Lifetime lifetime, Instant now) {
        if (!(lifetime instanceof Lifetime.Until until) || until.expired(now)) {
            return Optional.empty();
        }
        var left = until.left(now);
        var step = left.compareTo(CLOSE) > 0 ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
        var past = left.toMillis() % step.toMillis();
        return Optional.of(past == 0 ? step : Duration.ofMillis(past + 1));
    }

    /// What stands beside the time left: `left of 24 h, ends today 09:19 UTC`.
    public static String sentence(Lifetime lifetime, Instant now, ZoneId zone) {
        return switch (lifetime) {
            case Lifetime.Unstated() -> "It states no end.";
            case Lifetime.Until until
            when until.expired(now) ->
                "%s ago, %s".formatted(rough(until.left(now).negated()), moment(until.end(), now, zone));
            case Lifetime.Until(var from, var end)
            when from.isBefore(end) ->
                "left of %s, ends %s".formatted(rough(Duration.between(from, end)), moment(end, now, zone));
            case Lifetime.Until(var _, var end) -> "left, ends " + moment(end, now, zone);
        };
    }

    /// `today 09:19 UTC`, `24 Nov 09:19 UTC`, `3 Mar 2031`.
    static String moment(Instant instant, Instant now, ZoneId zone) {
        var there = instant.atZone(zone);
        var here = now.atZone(zone);
        if (there.toLocalDate().equals(here.toLocalDate())) {
            return "today " + TIME.format(there);
        }
        return there.getYear() == here.getYear() ? DAY.format(there) : YEAR.format(there);
    }

    /// In its two largest units: `24 h`, `3 h 12 m`, `90 days`.
    static String rough(Duration span) {
        if (span.toHours() > 72) {
            return span.toDays() + " days";
        }
        if (span.toHours() > 0) {
            return span.toMinutesPart() == 0
                    ? span.toHours() + " h"
                    : "%d h %d m".formatted(span.toHours(), span.toMinutesPart());
        }
        return span.toMinutes() > 0 ? span.toMinutes() + " m" : span.toSeconds() + " s";
    }
}
