package dev.sextant.environment;

import java.time.Duration;
import java.time.Instant;

/// How long a credential holds, as far as can be known.
public sealed interface Lifetime {

    /// It states no end.
    record Unstated() implements Lifetime {}

    /// It holds from an instant to another. Of a credential that states only its end, both are the end.
    record Until(Instant from, Instant end) implements Lifetime {
        /// Time left; negative once it has expired.
        public Duration left(Instant now) {
            return Duration.between(now, end);
        }
    }

    /// Whether it is known to have ended.
    default boolean expired(Instant now) {
        return this instanceof Until until && until.left(now).isNegative();
    }
}
