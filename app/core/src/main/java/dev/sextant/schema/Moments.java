package dev.sextant.schema;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Reads moments out of values.
final class Moments {
    private Moments() {}

    /// The moment that a text names by RFC 3339; empty for anything else.
    static Optional<Instant> of(Value value) {
        try {
            return value instanceof Value.Text(var text)
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
