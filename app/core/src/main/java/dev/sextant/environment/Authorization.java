package dev.sextant.environment;

import dev.sextant.exchange.Metadata;
import java.util.Optional;

/// What an auth scheme adds to a request, and how long it holds. `label` names it for a person without its secret:
/// `bearer token …x7Qd`. A `signer` adds what depends on the request itself.
public record Authorization(
        Metadata headers, Metadata query, Metadata cookies, Lifetime lifetime, String label, Optional<Signer> signer) {
    /// An authorization that is the same for every request.
    public Authorization(Metadata headers, Metadata query, Metadata cookies, Lifetime lifetime, String label) {
        this(headers, query, cookies, lifetime, label, Optional.empty());
    }

    /// One that signs each request, with a secret that does not end.
    public static Authorization signing(Signer signer, String label) {
        var none = Metadata.EMPTY;
        return new Authorization(none, none, none, new Lifetime.Unstated(), label, Optional.of(signer));
    }

    /// The same with another signer.
    public Authorization signedBy(Signer other) {
        return new Authorization(headers, query, cookies, lifetime, label, Optional.of(other));
    }

    /// The same with another lifetime.
    public Authorization lasting(Lifetime other) {
        return new Authorization(headers, query, cookies, other, label, signer);
    }

    /// Nothing added.
    public static final Authorization NONE =
            new Authorization(Metadata.EMPTY, Metadata.EMPTY, Metadata.EMPTY, new Lifetime.Unstated(), "");
}
