package dev.sextant.desktop.environment;

import dev.sextant.environment.Lifetime;
import java.time.Duration;
import java.time.Instant;

/// What a credential's lifetime comes to at a moment: words, and the share of its life that is left.
public record TimeLeft(String words, double share) {
    private static final long DAYS_FROM = 72;

    /// What the rest is measured by where the beginning is not known.
    private static final long A_DAY = Duration.ofDays(1).toMillis();

    /// What is left now. An unstated end has all its share and says so.
    public static TimeLeft of(Lifetime lifetime, Instant now) {
        return switch (lifetime) {
            case Lifetime.Unstated() -> new TimeLeft("no expiry", 1);
            case Lifetime.Until until when until.expired(now) -> new TimeLeft("expired", 0);
            case Lifetime.Until until -> new TimeLeft(words(until.left(now)), share(until, now));
        };
    }

    private static double share(Lifetime.Until until, Instant now) {
        var whole = Duration.between(until.from(), until.end()).toMillis();
        return Math.clamp((double) until.left(now).toMillis() / (whole <= 0 ? A_DAY : whole), 0, 1);
    }

    private static String words(Duration left) {
        if (left.toHours() >= DAYS_FROM) {
            return left.toDays() + " days";
        }
        if (left.toHours() > 0) {
            return left.toHours() + " h " + left.toMinutesPart() + " m";
        }
        return left.toMinutes() >= 2 ? left.toMinutes() + " m" : left.toSeconds() + " s";
    }
}
