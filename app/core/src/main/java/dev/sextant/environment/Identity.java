package dev.sextant.environment;

import dev.sextant.exchange.Secret;
import java.nio.file.Path;

/// The certificate that a client shows to a server that asks for one (mutual TLS, RFC 8446 section 4.3.2). The password
/// may be empty.
public sealed interface Identity {
    /// A chain and its private key, both PEM.
    record Pem(Path certificate, Path key, Secret password) implements Identity {}

    /// Both in one PKCS#12 file (RFC 7292).
    record Pkcs12(Path file, Secret password) implements Identity {}
}
