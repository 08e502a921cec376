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

    /// Whether a URL names a type: it has a slash, and something behind the last (any.proto, Any.type_url).
    static boolean namesType(String url) {
        return url.contains("/") && !url.endsWith("/");
    }
}
