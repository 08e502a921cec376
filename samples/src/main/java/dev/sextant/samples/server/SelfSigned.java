package dev.sextant.samples.server;

import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// A certificate for 127.0.0.1 and localhost that nobody but its own server vouches for.
public final class SelfSigned {
    private final HeldCertificate certificate;

    /// Makes a key and signs it.
    public SelfSigned() {
        certificate = new HeldCertificate.Builder()
                .commonName("Sextant samples")
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("localhost")
                .build();
    }

    /// The certificate in PEM: what a client has to trust.
    public String pem() {
        return certificate.certificatePem();
    }

    /// What a gRPC server needs.
    public ServerCredentials grpc() {
        try {
            return TlsServerCredentials.create(stream(pem()), stream(certificate.privateKeyPkcs8Pem()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What an HTTP server needs.
    public SSLContext http() {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
