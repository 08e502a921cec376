package dev.sextant.grpc.connection;

import dev.sextant.catalog.Problem;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Where a gRPC server listens; `secure` is TLS, `path` stands before every method, as behind a gateway: `/prefix` or
/// blank. An IPv6 host has no brackets here.
public record Target(String host, int port, boolean secure, String path) {
    private static final int PLAIN_PORT = 80;
    private static final int SECURE_PORT = 443;

    /// A server whose methods have no path before them.
    public Target(String host, int port, boolean secure) {
        this(host, port, secure, "");
    }

    /// The target of an address `grpc://host:port/prefix`, `grpcs://host:port/prefix`, or of http and https; empty when
    /// it is none.
    public static Optional<Target> of(URI address) {
        if (address.getScheme() == null || address.getHost() == null) {
            return Optional.empty();
        }
        var host = address.getHost().replace("[", "").replace("]", "");
        var path = address.getRawPath() == null ? "" : address.getRawPath().replaceAll("/+$", "");
        return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
            case "grpc", "http" -> Optional.of(new Target(host, port(address, PLAIN_PORT), false, path));
            case "grpcs", "https" -> Optional.of(new Target(host, port(address, SECURE_PORT), true, path));
            default -> Optional.empty();
        };
    }

    /// What is wrong with an address that is no target.
    public static Problem refusal(URI address) {
        var text = address.toString();
        if (text.startsWith("unix:") || text.startsWith("unix-abstract:")) {
            return Problem.error(
                    "gRPC over a unix socket is not possible here.",
                    "Calls travel over TCP; “%s” is a file of this machine.".formatted(text),
                    "Let the server listen on 127.0.0.1 too, or put a bridge before it: "
                            + "socat TCP-LISTEN:50051,bind=127.0.0.1,fork UNIX-CONNECT:PATH");
        }
        return Problem.error(
                "“%s” is no gRPC address.".formatted(text), "", "Give grpc://host:port, or grpcs://host:port for TLS.");
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
        return (secure ? "grpcs://" : "grpc://") + authority() + path;
    }
}
