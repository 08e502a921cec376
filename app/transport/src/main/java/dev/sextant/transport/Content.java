package dev.sextant.transport;

import dev.sextant.schema.Value;

/// The content of a request; its media type is the header `Content-Type`, said by whoever makes the request.
public sealed interface Content {

    /// No content at all, which is not the same as content of no bytes.
    record None() implements Content {}

    /// These bytes.
    record Octets(Value.Bytes bytes) implements Content {}

    /// Content of these bytes.
    static Content of(byte[] octets) {
        return new Octets(new Value.Bytes(octets));
    }
}
