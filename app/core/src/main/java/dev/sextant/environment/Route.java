package dev.sextant.environment;

import dev.sextant.exchange.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The way to an environment's servers. `hosts` gives a host name the address to dial instead of asking DNS;
/// `authority` is the name to ask for and to expect in the certificate instead of the address's own (RFC 9113 section
/// 8.3.1); `keepAlive` zero sends no pings.
public record Route(
        Proxy proxy,
        Map<String, String> hosts,
        Optional<String> authority,
        Optional<String> userAgent,
        Duration keepAlive,
        Version version) {
    /// The system's proxy, nothing overridden, the version that client and server agree on.
    public static final Route USUAL =
            new Route(new Proxy.Usual(), Map.of(), Optional.empty(), Optional.empty(), Duration.ZERO, Version.AGREED);

    public Route {
        hosts = Map.copyOf(new TreeMap<>(hosts));
    }

    /// Which HTTP is spoken.
    public enum Version {
        /// What TLS negotiates; HTTP/1.1 without TLS.
        AGREED,
        HTTP_1_1,
        HTTP_2,
        /// HTTP/2 without TLS, begun without asking (RFC 9113 section 3.3).
        H2C
    }

    /// Who stands between.
    public sealed interface Proxy {
        /// Whatever the system says.
        record Usual() implements Proxy {}

        /// Nobody.
        record Direct() implements Proxy {}

        /// A proxy of this kind; `user` blank sends no credential. Hosts in `bypass` are dialled directly: a name, a
        /// name behind `*.`, or an address.
        record Through(Kind kind, String host, int port, String user, Secret password, List<String> bypass)
                implements Proxy {
            public Through {
                bypass = List.copyOf(bypass);
            }
        }

        /// What a proxy speaks.
        enum Kind {
            /// CONNECT for TLS and gRPC, absolute targets for plain HTTP (RFC 9110 sections 7.3 and 9.3.6).
            HTTP,
            /// SOCKS 5 (RFC 1928).
            SOCKS
        }
    }

    /// The same by another proxy.
    public Route through(Proxy other) {
        return new Route(other, hosts, authority, userAgent, keepAlive, version);
    }

    /// The same under another name.
    public Route withAuthority(String name) {
        return new Route(proxy, hosts, Optional.of(name), userAgent, keepAlive, version);
    }

    /// The same in another version.
    public Route speaking(Version other) {
        return new Route(proxy, hosts, authority, userAgent, keepAlive, other);
    }
}
