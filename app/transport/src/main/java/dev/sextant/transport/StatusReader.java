package dev.sextant.transport;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Status;

/// Makes a status of an answer: its code, the reason phrase the server gave (blank in HTTP/2), its headers and its
/// body.
@FunctionalInterface
public interface StatusReader {
    /// The code and its name, and nothing of the body.
    StatusReader PLAIN = (code, phrase, headers, body) -> StatusCodes.status(code, phrase);

    /// The status. Must not fail on any body.
    Status read(int code, String phrase, Metadata headers, Body body);
}
