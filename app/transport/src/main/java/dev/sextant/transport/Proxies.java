package dev.sextant.transport;

import dev.sextant.environment.Route;
import dev.sextant.environment.Route.Proxy.Kind;
import dev.sextant.environment.Route.Proxy.Through;
import dev.sextant.exchange.Secret;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Settles who stands between us and an address: what the route says, else the variables that command lines go by
/// (`https_proxy`, `no_proxy`), else what the runtime was told.
record Proxies(UnaryOperator<@Nullable String> variables) {
    /// The header in which a proxy is given a credential (RFC 9110 section 11.7.2).
    static final String HEADER = "Proxy-Authorization";

    /// The route with its proxy settled: nobody, or one.
    Route settled(Route route, URI address) {
        return switch (route.proxy()) {
            case Route.Proxy.Direct _ -> route;
            case Through through ->
                bypassed(address.getHost(), through.bypass())
                        ? route.through(new Route.Proxy.Direct())
                        : route.through(without(through));
            case Route.Proxy.Usual _ -> route.through(usual(address));
        };
    }

    private static Through without(Through through) {
        return new Through(
                through.kind(), through.host(), through.port(), through.user(), through.password(), List.of());
    }

    /// `Basic` and user and password.
    static String credential(Through through) {
        var pair = through.user() + ":" + through.password().reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /// This machine is never proxied.
    private Route.Proxy usual(URI address) {
        if (isLocal(address.getHost())) {
            return new Route.Proxy.Direct();
        }
        return said(address).orElseGet(() -> runtime(address));
    }

    private Optional<Route.Proxy> said(URI address) {
        var text = variable(address.getScheme() + "_proxy").or(() -> variable("all_proxy"));
        var none = variable("no_proxy")
                .map(list -> Arrays.asList(list.split("[, ]+", -1)))
                .orElse(List.of());
        return text.flatMap(Proxies::proxy)
                .map(proxy ->
                        none.contains("*") || bypassed(address.getHost(), none) ? new Route.Proxy.Direct() : proxy);
    }

    /// In lower case, else in upper case; not `HTTP_PROXY`, which a web server may have set from a request's header.
    private Optional<String> variable(String name) {
        var upper = name.equals("http_proxy") ? null : variables.apply(name.toUpperCase(Locale.ROOT));
        return Optional.ofNullable(variables.apply(name))
                .or(() -> Optional.ofNullable(upper))
                .filter(text -> !text.isBlank());
    }

    private static Optional<Route.Proxy> proxy(String text) {
        try {
            var uri = URI.create(text.contains("://") ? text : "http://" + text);
            if (uri.getHost() == null) {
                return Optional.empty();
            }
            var kind = uri.getScheme().startsWith("socks") ? Kind.SOCKS : Kind.HTTP;
            var port = uri.getPort() >= 0 ? uri.getPort() : kind == Kind.SOCKS ? 1080 : 80;
            var user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
            var colon = user.indexOf(':');
            var password = Secret.of(colon < 0 ? "" : user.substring(colon + 1));
            return Optional.of(new Through(
                    kind, uri.getHost(), port, colon < 0 ? user : user.substring(0, colon), password, List.of()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Route.Proxy runtime(URI address) {
        var selector = ProxySelector.getDefault();
        var chosen = selector == null ? List.<Proxy>of() : selector.select(address);
        return chosen.stream()
                .findFirst()
                .filter(proxy -> proxy.address() instanceof InetSocketAddress)
                .<Route.Proxy>map(Proxies::through)
                .orElseGet(Route.Proxy.Direct::new);
    }

    private static Through through(Proxy proxy) {
        var address = (InetSocketAddress) proxy.address();
        var kind = proxy.type() == Proxy.Type.SOCKS ? Kind.SOCKS : Kind.HTTP;
        return new Through(kind, address.getHostString(), address.getPort(), "", Secret.of(""), List.of());
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]") || host.equals("::1");
    }

    /// A name, a name behind `*.` or `.`, or an address.
    private static boolean bypassed(String host, List<String> bypass) {
        var asked = host.toLowerCase(Locale.ROOT);
        return bypass.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).strip())
                .map(name -> name.startsWith("*.") ? name.substring(1) : name)
                .anyMatch(name -> name.startsWith(".") ? asked.endsWith(name) : asked.equals(name));
    }
}
