package dev.sextant.samples.server;

import io.grpc.InsecureServerCredentials;
import io.grpc.ServerCredentials;

/// How a demo server is reached.
public sealed interface Transport {
    /// In clear.
    record Plaintext() implements Transport {}

    /// Over TLS.
    ///
    /// @param certificate what the server shows
    record Tls(SelfSigned certificate) implements Transport {}

    /// What a gRPC server needs for it.
    default ServerCredentials grpc() {
        return switch (this) {
            case Plaintext() -> InsecureServerCredentials.create();
            case Tls(SelfSigned certificate) -> certificate.grpc();
        };
    }
}
