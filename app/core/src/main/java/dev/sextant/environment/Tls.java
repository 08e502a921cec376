package dev.sextant.environment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whom to trust: the system's authorities and more from PEM files; `verified` false only where a person said so, and
/// then the window says so. `identity` is who we are when a server asks.
public record Tls(boolean verified, List<Path> authorities, Optional<Identity> identity) {
    /// The system's authorities alone.
    public static final Tls SYSTEM = new Tls(true, List.of());

    public Tls {
        authorities = List.copyOf(authorities);
    }

    /// Trust without an identity.
    public Tls(boolean verified, List<Path> authorities) {
        this(verified, authorities, Optional.empty());
    }

    /// The same with this identity.
    public Tls as(Identity other) {
        return new Tls(verified, authorities, Optional.of(other));
    }
}
