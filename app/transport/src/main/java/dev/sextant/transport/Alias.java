package dev.sextant.transport;

import dev.sextant.environment.Route;
import okhttp3.HttpUrl;

/// A request under the name that its route asks for: the name stands in the address, so that TLS and `Host` say it, and
/// is dialled where the address's own host is.
record Alias(Request request, HttpUrl url, Route route) {

    static Alias of(Request request, HttpUrl url) {
        var route = request.terms().route();
        return Dialled.Named.of(url, route)
                .map(named -> new Alias(renamed(request, route.authority().orElseThrow()), named.url(), named.route()))
                .orElseGet(() -> new Alias(request, url, route));
    }

    private static Request renamed(Request request, String authority) {
        var said = request.headers().has("Host")
                ? request.headers()
                : request.headers().with("Host", authority);
        return new Request(request.method(), request.target(), said, request.content(), request.terms());
    }
}
