package dev.sextant.transport;

import dev.sextant.environment.Route;
import java.util.HashMap;
import java.util.Optional;
import okhttp3.HttpUrl;

/// A request under the name that its route asks for: the name stands in the address, so that TLS and `Host` say it, and
/// is dialled where the address's own host is.
record Alias(Request request, HttpUrl url, Route route) {

    static Alias of(Request request, HttpUrl url) {
        var route = request.terms().route();
        return route.authority().map(name -> named(request, url, name)).orElseGet(() -> new Alias(request, url, route));
    }

    private static Alias named(Request request, HttpUrl url, String authority) {
        var name = HttpUrl.parse(url.scheme() + "://" + authority + "/");
        var route = request.terms().route();
        if (name == null) {
            return new Alias(request, url, route);
        }
        var hosts = new HashMap<>(route.hosts());
        hosts.put(name.host(), route.hosts().getOrDefault(url.host(), url.host()));
        var dialled = new Route(
                route.proxy(), hosts, Optional.empty(), route.userAgent(), route.keepAlive(), route.version());
        var said = request.headers().has("Host")
                ? request.headers()
                : request.headers().with("Host", authority);
        var renamed = new Request(request.method(), request.target(), said, request.content(), request.terms());
        return new Alias(renamed, url.newBuilder().host(name.host()).build(), dialled);
    }
}
