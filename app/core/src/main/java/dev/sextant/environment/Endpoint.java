package dev.sextant.environment;

import dev.sextant.exchange.Metadata;
import java.net.URI;

/// An environment resolved for one source: where to call and what to carry. `address` is `grpc://host:port`,
/// `grpcs://host:port` or an absolute http(s) or ws(s) base URL; [#NOWHERE] when nobody gave one yet.
public record Endpoint(URI address, Tls tls, Metadata headers, Authorization authorization, Route route) {
    /// The address when there is none.
    public static final URI NOWHERE = URI.create("none:-");

    /// An endpoint by the usual route.
    public Endpoint(URI address, Tls tls, Metadata headers, Authorization authorization) {
        this(address, tls, headers, authorization, Route.USUAL);
    }

    /// An endpoint without credential, with system trust.
    public static Endpoint of(URI address) {
        return new Endpoint(address, Tls.SYSTEM, Metadata.EMPTY, Authorization.NONE);
    }

    /// The same with another authorization.
    public Endpoint with(Authorization other) {
        return new Endpoint(address, tls, headers, other, route);
    }

    /// The same at another address.
    public Endpoint at(URI other) {
        return new Endpoint(other, tls, headers, authorization, route);
    }

    /// Whether an address is known.
    public boolean addressed() {
        return !address.equals(NOWHERE);
    }

    /// All headers of it: the environment's, and the authorization's over them.
    public Metadata allHeaders() {
        return headers.overriddenBy(authorization.headers());
    }
}
