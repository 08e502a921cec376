package dev.sextant.environment;

import java.nio.file.Path;

/// Where the passwords of proxies and of client certificates are kept: by what they open, so that a file that is shared
/// cannot send one elsewhere.
public final class Passwords {
    private Passwords() {}

    /// That of a user at a proxy.
    public static Slot of(Route.Proxy.Through proxy) {
        return new Slot("", "proxy %s@%s:%d".formatted(proxy.user(), proxy.host(), proxy.port()));
    }

    /// That of a certificate's key.
    public static Slot of(Identity identity) {
        return switch (identity) {
            case Identity.Pem(var _, var key, var _) -> of(key);
            case Identity.Pkcs12(var file, var _) -> of(file);
        };
    }

    private static Slot of(Path file) {
        return new Slot("", "identity " + file.toAbsolutePath().normalize());
    }
}
