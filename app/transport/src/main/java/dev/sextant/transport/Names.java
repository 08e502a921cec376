package dev.sextant.transport;

import dev.sextant.environment.Route;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/// Finds addresses: where the route names one it is taken, where the route goes by another name the host itself is
/// looked up.
record Names(Dns resolver, Route route) implements Dns {
    /// Stands for an address that somebody else will find.
    private static final byte[] NOWHERE = {0, 0, 0, 0};

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var named = route.hosts().get(host);
        return named == null ? resolver.lookup(host) : resolver.lookup(named);
    }

    /// Finds nothing here: a SOCKS proxy is given the name.
    Dns elsewhere() {
        return host -> List.of(InetAddress.getByAddress(route.hosts().getOrDefault(host, host), NOWHERE));
    }
}
