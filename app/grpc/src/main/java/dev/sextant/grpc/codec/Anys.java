package dev.sextant.grpc.codec;

/// The keys of `google.protobuf.Any` in JSON.
final class Anys {
    static final String TYPE = "@type";
    static final String VALUE = "value";

    private Anys() {}

    /// The full name of a type: what follows the last slash of its URL.
    static String typeName(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
