package dev.sextant.transport;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;

/// What came of a request whose whole answer was waited for.
public sealed interface Fetched {
    /// An answer, of whatever status.
    record Answer(int code, Metadata headers, Body body) implements Fetched {}

    /// None, or only a part.
    record Failed(Failure failure) implements Fetched {}
}
