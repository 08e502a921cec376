package dev.sextant.transport;

import dev.sextant.environment.Route;
import java.util.HashMap;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/// A client for one address and the address as it is dialled, for protocols that speak HTTP in their own words: the
/// same
/// trust, names, proxies and time as every request has.
public record Dialled(OkHttpClient client, HttpUrl url) {

    /// A client with this trust for an address by this route. Where the route goes by another name, the address bears
    /// it, so that TLS and `Host` say it.
    public static Dialled to(HttpUrl address, Trust.Ready trust, Route route) {
        var named = Named.of(address, route).orElseGet(() -> new Named(address, route));
        var settled = new Proxies(System::getenv).settled(named.route(), address.uri());
        return new Dialled(Clients.build(trust, settled, new Lookup(Dns.SYSTEM)), named.url());
    }

    /// An address under the name that its route asks for, and the route that leads from the name to its host.
    record Named(HttpUrl url, Route route) {
        static Optional<Named> of(HttpUrl url, Route route) {
            return route.authority()
                    .flatMap(authority ->
                            Optional.ofNullable(HttpUrl.parse("%s://%s/".formatted(url.scheme(), authority))))
                    .map(name -> {
                        var hosts = new HashMap<>(route.hosts());
                        hosts.put(name.host(), route.hosts().getOrDefault(url.host(), url.host()));
                        return new Named(
                                url.newBuilder().host(name.host()).build(),
                                new Route(
                                        route.proxy(),
                                        hosts,
                                        Optional.empty(),
                                        route.userAgent(),
                                        route.keepAlive(),
                                        route.version()));
                    });
        }
    }
}
