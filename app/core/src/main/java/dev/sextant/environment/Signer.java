package dev.sextant.environment;

import dev.sextant.exchange.Metadata;
import java.net.URI;
import java.util.Optional;

/// Signs an HTTP request when all else of it is known.
public interface Signer {
    /// The headers to add. May read files of the body, so it may take a while; throws [Payload.Unreadable] when one
    /// cannot be read.
    Metadata sign(Outgoing request);

    /// The signer that answers a refusal with these headers (`WWW-Authenticate`); empty when it has nothing better to
    /// say.
    default Optional<Signer> challenged(Metadata answer) {
        return Optional.empty();
    }

    /// A request as it goes out: the method in upper case, the whole target, and its body.
    record Outgoing(String method, URI target, Metadata headers, Payload body) {}
}
