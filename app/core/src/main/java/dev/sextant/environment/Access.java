package dev.sextant.environment;

import dev.sextant.exchange.Metadata;

/// What every call carries: headers (values may hold `{{name}}`), the credential in use and one to change to, whom TLS
/// trusts, and by which route it goes.
public record Access(Metadata headers, Credential credential, Credential spare, Tls tls, Route route) {
    /// Nothing, with system trust.
    public static final Access OPEN = new Access(Metadata.EMPTY, Credential.NONE, Tls.SYSTEM);

    /// Access by the usual route, without a second credential.
    public Access(Metadata headers, Credential credential, Tls tls) {
        this(headers, credential, Credential.NONE, tls, Route.USUAL);
    }

    /// This access, and the inherited one wherever this says nothing; headers are joined.
    public Access over(Access inherited) {
        return new Access(
                inherited.headers.overriddenBy(headers),
                credential.inherits() ? inherited.credential : credential,
                credential.inherits() ? inherited.spare : spare,
                tls.equals(Tls.SYSTEM) ? inherited.tls : tls,
                route.equals(Route.USUAL) ? inherited.route : route);
    }

    /// The same with the two credentials changed about.
    public Access rotated() {
        return new Access(headers, spare, credential, tls, route);
    }

    /// The same with other headers.
    public Access with(Metadata others) {
        return new Access(others, credential, spare, tls, route);
    }

    /// The same with another credential.
    public Access with(Credential other) {
        return new Access(headers, other, spare, tls, route);
    }

    /// The same with another credential to change to.
    public Access sparing(Credential other) {
        return new Access(headers, credential, other, tls, route);
    }

    /// The same with other trust.
    public Access with(Tls other) {
        return new Access(headers, credential, spare, other, route);
    }

    /// The same by another route.
    public Access with(Route other) {
        return new Access(headers, credential, spare, tls, other);
    }
}
