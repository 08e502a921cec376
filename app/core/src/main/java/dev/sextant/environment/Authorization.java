package dev.sextant.environment;

import dev.sextant.exchange.Metadata;

/// What an auth scheme adds to a request, and how long it holds. `label` names it for a person without its secret:
/// `bearer token …x7Qd`.
public record Authorization(Metadata headers, Metadata query, Metadata cookies, Lifetime lifetime, String label) {
    /// Nothing added.
    public static final Authorization NONE =
            new Authorization(Metadata.EMPTY, Metadata.EMPTY, Metadata.EMPTY, new Lifetime.Unstated(), "");
}
