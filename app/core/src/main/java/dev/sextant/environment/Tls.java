package dev.sextant.environment;

import java.nio.file.Path;
import java.util.List;

/// Whom to trust: the system's authorities and more from PEM files; `verified` false only where a person said so, and
/// then the window says so.
public record Tls(boolean verified, List<Path> authorities) {
    /// The system's authorities alone.
    public static final Tls SYSTEM = new Tls(true, List.of());

    public Tls {
        authorities = List.copyOf(authorities);
    }
}
