package dev.sextant.grpc.connection;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.protocol.Source;
import dev.sextant.transport.Trust;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.grpc.okhttp.internal.OkHostnameVerifier;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HostnameVerifier;

/// The connections there are, one for each target, wire, trust and route. For several threads.
public final class Connections implements AutoCloseable {
    /// How long a person waits for a connection.
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /// The longest that a single attempt to connect goes on.
    public static final Duration LONGEST = Duration.ofMinutes(2);

    /// The largest header block that is taken, in bytes.
    private static final int LARGEST_HEADERS = 1 << 20;

    /// grpc-okhttp would stop at 1.2.
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    /// What HTTP/2 allows (RFC 9113 appendix A) and the runtime offers.
    private static final String[] SUITES = {
        "TLS_AES_128_GCM_SHA256",
        "TLS_AES_256_GCM_SHA384",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"
    };

    private final Map<Key, Connection> open = new HashMap<>();
    private final Duration patience;
    private final Web web;

    /// Connections that may take this long to come about; those of other wires than gRPC's own are made by `web`.
    public Connections(Duration patience, Web web) {
        this.patience = patience;
        this.web = web;
    }

    /// Makes connections over plain HTTP.
    @FunctionalInterface
    public interface Web {
        /// A way to a target over a wire that is not gRPC's own.
        Connection to(Target target, Source.Wire wire, Trust.Ready trust, Route route);
    }

    private record Key(Target target, Source.Wire wire, Tls tls, Route route) {}

    /// What asking for a connection gives.
    public sealed interface Line {
        /// A connection that stands, or that will once it is needed.
        record Open(Connection connection) implements Line {}

        /// There can be none: a file with authorities cannot be used.
        record Closed(Problem problem) implements Line {}
    }

    /// The connection to a target: the one that stands, or a new one. One that failed is replaced, so that its back-off
    /// makes nobody wait.
    public synchronized Line to(Target target, Source.Wire wire, Tls tls, Route route) {
        var key = new Key(target, wire, tls, route);
        var known = open.get(key);
        if (known != null && !known.failed()) {
            return new Line.Open(known);
        }
        if (known != null) {
            known.retire();
        }
        var line = make(key);
        if (line instanceof Line.Open(var connection)) {
            open.put(key, connection);
        }
        return line;
    }

    /// How long a connection may take to come about.
    public Duration patience() {
        return patience;
    }

    /// Gives a connection up that leads nowhere; calls on it end.
    public synchronized void drop(Connection connection) {
        open.values().remove(connection);
        connection.close();
    }

    private Line make(Key key) {
        if (key.wire() == Source.Wire.GRPC && !key.target().secure()) {
            var way = Way.to(key.target(), key.route());
            var dialler = new Dialler(way);
            var channel = channel(key, way).socketFactory(dialler).usePlaintext();
            return new Line.Open(new Http2Connection(key.target(), way, channel.build(), dialler));
        }
        return switch (Trust.of(key.tls())) {
            case Trust.Broken(var problem) -> new Line.Closed(problem);
            case Trust.Ready trust ->
                new Line.Open(
                        key.wire() == Source.Wire.GRPC
                                ? secure(key, trust)
                                : web.to(key.target(), key.wire(), trust, key.route()));
        };
    }

    private static Connection secure(Key key, Trust.Ready trust) {
        var way = Way.to(key.target(), key.route());
        var dialler = new Dialler(way);
        dialler.lacks(trust.lacking());
        var channel = channel(key, way)
                .socketFactory(dialler)
                .sslSocketFactory(trust.sockets())
                .tlsConnectionSpec(VERSIONS, SUITES)
                .hostnameVerifier(verifier(dialler, trust.verified()));
        return new Http2Connection(key.target(), way, channel.build(), dialler);
    }

    /// The dialler goes to the proxy itself; gRPC's own ways through proxies are not used. What a server has not seen,
    /// as it was about to end the connection, is sent again on the next; nothing else is.
    private static OkHttpChannelBuilder channel(Key key, Way way) {
        var route = key.route();
        var channel = OkHttpChannelBuilder.forAddress(way.host(), way.port())
                .overrideAuthority(route.authority().orElse(key.target().authority()))
                .userAgent(route.userAgent().orElse("sextant"))
                .proxyDetector(_ -> null)
                .maxInboundMetadataSize(LARGEST_HEADERS)
                .disableServiceConfigLookUp();
        return route.keepAlive().isPositive()
                ? channel.keepAliveTime(route.keepAlive().toNanos(), TimeUnit.NANOSECONDS)
                        .keepAliveWithoutCalls(true)
                : channel;
    }

    /// Is asked when TLS is agreed, which is noted too.
    private static HostnameVerifier verifier(Dialler dialler, boolean verified) {
        return (host, session) -> {
            dialler.secured(session);
            return !verified || OkHostnameVerifier.INSTANCE.verify(host, session);
        };
    }

    /// Closes all of them; calls on them end.
    @Override
    public synchronized void close() {
        open.values().forEach(Connection::close);
        open.clear();
    }
}
