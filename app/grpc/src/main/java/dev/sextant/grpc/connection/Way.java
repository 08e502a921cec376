package dev.sextant.grpc.connection;

import dev.sextant.environment.Route;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Whom to dial to get to a target, and what to ask for there.
record Way(String host, int port, Tunnel tunnel) {

    /// The way to a target by a route: straight, or through whoever stands between.
    static Way to(Target target, Route route) {
        return switch (route.proxy()) {
            case Route.Proxy.Direct _ -> straight(target, route);
            case Route.Proxy.Usual _ -> usual(target, route);
            case Route.Proxy.Through proxy ->
                bypassed(target.host(), proxy.bypass()) ? straight(target, route) : through(proxy, target);
        };
    }

    private static Way straight(Target target, Route route) {
        var host = route.hosts().getOrDefault(target.host(), target.host());
        return new Way(host, target.port(), new Tunnel.None());
    }

    /// What the runtime was told of proxies (`https.proxyHost`, the system's settings). This machine is never proxied.
    private static Way usual(Target target, Route route) {
        var selector = ProxySelector.getDefault();
        if (selector == null || isLocal(target.host())) {
            return straight(target, route);
        }
        return selector.select(URI.create("https://" + target.authority())).stream()
                .findFirst()
                .filter(proxy -> proxy.address() instanceof InetSocketAddress)
                .map(proxy -> through(proxy, target))
                .orElseGet(() -> straight(target, route));
    }

    private static Way through(Proxy proxy, Target target) {
        var address = (InetSocketAddress) proxy.address();
        var tunnel = proxy.type() == Proxy.Type.SOCKS
                ? new Tunnel.Socks(target.host(), target.port(), "", "")
                : new Tunnel.Connect(target.authority(), "");
        return new Way(address.getHostString(), address.getPort(), tunnel);
    }

    private static Way through(Route.Proxy.Through proxy, Target target) {
        var password = proxy.password().reveal();
        var tunnel = switch (proxy.kind()) {
            case HTTP -> new Tunnel.Connect(target.authority(), basic(proxy.user(), password));
            case SOCKS -> new Tunnel.Socks(target.host(), target.port(), proxy.user(), password);
        };
        return new Way(proxy.host(), proxy.port(), tunnel);
    }

    private static String basic(String user, String password) {
        return user.isBlank()
                ? ""
                : "Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    private static boolean bypassed(String host, List<String> bypass) {
        var asked = host.toLowerCase(Locale.ROOT);
        return bypass.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("*.") ? asked.endsWith(name.substring(1)) : asked.equals(name));
    }

    /// `host:port` that is dialled.
    String authority() {
        return new Target(host, port, false).authority();
    }

    /// Whether somebody stands between.
    boolean proxied() {
        return !(tunnel instanceof Tunnel.None);
    }
}
