package dev.sextant.protocol;

/// Where a catalog comes from. `location` is an address, a URL or a path, in the words of its kind; `name` is what a
/// workspace calls it.
public record Source(String name, Kind kind, String location) {
    /// How a contract is read there.
    public enum Kind {
        /// gRPC server reflection at `grpc://host:port` or `grpcs://host:port`.
        REFLECTION,
        /// An OpenAPI document: a path or an http(s) URL.
        OPENAPI
    }

    /// A source named after its location.
    public static Source of(Kind kind, String location) {
        return new Source(location, kind, location);
    }
}
