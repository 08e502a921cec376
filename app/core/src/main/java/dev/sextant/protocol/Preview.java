package dev.sextant.protocol;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Metadata;

/// What a call would send, for a person to see before it is sent.
public sealed interface Preview {
    /// The request: its method, where to (secrets masked), its headers, and the size of its body in bytes, 0 for none
    /// and -1 where it is known only once it is sent.
    record Ready(String method, String target, Metadata headers, long size) implements Preview {}

    /// It cannot be sent as it is, and why.
    record Faulty(Problem problem) implements Preview {}

    /// The protocol has no line to show.
    record Nothing() implements Preview {}
}
