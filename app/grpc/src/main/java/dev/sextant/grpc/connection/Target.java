package dev.sextant.grpc.connection;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Where a gRPC server listens; `secure` is TLS. An IPv6 host has no brackets here.
public record Target(String host, int port, boolean secure) {
    private static final int PLAIN_PORT = 80;
    private static final int SECURE_PORT = 443;

    /// The target of an address `grpc://host:port`, `grpcs://host:port`, or of http and https; empty when it is none.
    public static Optional<Target> of(URI address) {
        if (address.getScheme() == null || address.getHost() == null) {
            return Optional.empty();
        }
        var host = address.getHost().replace("[", "").replace("]", "");
        return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
            case "grpc", "http" -> Optional.of(new Target(host, port(address, PLAIN_PORT), false));
            case "grpcs", "https" -> Optional.of(new Target(host, port(address, SECURE_PORT), true));
            default -> Optional.empty();
        };
    }

    private static int port(URI address, int usual) {
        return address.getPort() < 0 ? usual : address.getPort();
    }

    /// `host:port`, as a person writes it.
    public String authority() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /// The address with its scheme.
    public String address() {
        return (secure ? "grpcs://" : "grpc://") + authority();
    }
}
