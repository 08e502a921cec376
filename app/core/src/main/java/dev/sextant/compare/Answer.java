package dev.sextant.compare;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import java.time.Duration;
import java.util.Optional;

/// One of the answers that are compared: where it came from, its status in words, how long it took, its headers, and
/// its
/// body where there is one.
public record Answer(
        String place, String status, Outcome outcome, Duration time, Metadata headers, Optional<Body> body) {
    /// Bytes of its body.
    public long size() {
        return body.map(Body::size).orElse(0L);
    }
}
