package dev.sextant.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// A certificate of a TLS peer for a person to inspect: whose it is, by whom, for which names, how long; the
/// fingerprint is SHA-256 in hexadecimal, `pem` the whole of it.
public record Certificate(
        String subject, String issuer, List<String> names, Validity validity, String fingerprint, String pem) {
    public Certificate {
        names = List.copyOf(names);
    }

    /// From when until when it holds.
    public record Validity(Instant from, Instant until) {}

    /// What this X.509 certificate says.
    public static Certificate of(X509Certificate certificate) {
        try {
            var der = certificate.getEncoded();
            var validity = new Validity(
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant());
            return new Certificate(
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    names(certificate),
                    validity,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(der)),
                    pem(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was verified cannot be written", e);
        }
    }

    /// The certificate for programs.
    public X509Certificate x509() throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static List<String> names(X509Certificate certificate) throws GeneralSecurityException {
        var names = certificate.getSubjectAlternativeNames();
        return names == null
                ? List.of()
                : names.stream().map(name -> Objects.toString(name.get(1))).toList();
    }

    private static String pem(byte[] der) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }
}
