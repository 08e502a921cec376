package dev.sextant.environment;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Scheme, host and port: the unit that a secret is bound to (RFC 6454).
public record Origin(String scheme, String host, int port) {

    /// The origin of an address; empty when it has no host.
    public static Optional<Origin> of(URI address) {
        if (address.getScheme() == null || address.getHost() == null) {
            return Optional.empty();
        }
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var port = address.getPort() >= 0 ? address.getPort() : defaultPort(scheme);
        return Optional.of(new Origin(scheme, address.getHost().toLowerCase(Locale.ROOT), port));
    }

    private static int defaultPort(String scheme) {
        return switch (scheme) {
            case "http", "grpc" -> 80;
            default -> 443;
        };
    }
}
