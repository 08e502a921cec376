package dev.sextant.transport;

import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Problem.Fault;
import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Says what is wrong with a server's certificate.
public final class CertificateFault {
    private static final Pattern NAMES = Pattern.compile("subjectAltNames: \\[(.*)]");
    private static final String REMEDY =
            "If that is meant, add its authority as a PEM file in the environment's TLS settings.";

    private CertificateFault() {}

    /// The fault, if the certificate is what failed.
    public static Optional<Problem> of(IOException failure, String host) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return Optional.of(wrongHost(failure, host));
        }
        return Causes.first(failure, Witness.Refused.class).map(refused -> refused(refused, host));
    }

    private static Problem wrongHost(IOException failure, String host) {
        var names = NAMES.matcher(String.valueOf(failure.getMessage()));
        var meant = names.find() && !names.group(1).isBlank() ? names.group(1) : "no host";
        return Problem.error(
                "The certificate that %s shows is for another host.".formatted(host),
                "It names %s.".formatted(meant),
                "Correct the address, or give the server a certificate for this name.");
    }

    private static Problem refused(Witness.Refused refused, String host) {
        if (refused.chain().isEmpty()) {
            return Problem.error("%s showed no certificate.".formatted(host), "", REMEDY)
                    .as(Fault.AUTHORITY_UNKNOWN);
        }
        var leaf = refused.chain().getFirst();
        if (Causes.first(refused, CertificateExpiredException.class).isPresent()) {
            return dated(
                    host,
                    "expired on %s".formatted(day(expired(refused).getNotAfter().toInstant())));
        }
        if (Causes.first(refused, CertificateNotYetValidException.class).isPresent()) {
            return dated(
                    host,
                    "is not valid before %s".formatted(day(leaf.getNotBefore().toInstant())));
        }
        return unknownAuthority(refused, leaf, host);
    }

    private static X509Certificate expired(Witness.Refused refused) {
        var now = Instant.now();
        return refused.chain().stream()
                .filter(certificate -> certificate.getNotAfter().toInstant().isBefore(now))
                .findFirst()
                .orElse(refused.chain().getFirst());
    }

    private static Problem dated(String host, String when) {
        return Problem.error(
                "The certificate of %s %s.".formatted(host, when),
                "This machine's clock says %s.".formatted(LocalDate.now(ZoneOffset.UTC)),
                "Renew it on the server, or check the clock.");
    }

    private static Problem unknownAuthority(Witness.Refused refused, X509Certificate leaf, String host) {
        if (Causes.first(refused, CertPathBuilderException.class).isEmpty()) {
            return Problem.error("The certificate of %s does not hold.".formatted(host), reason(refused), REMEDY)
                    .as(Fault.AUTHORITY_UNKNOWN);
        }
        if (leaf.getSubjectX500Principal().equals(leaf.getIssuerX500Principal())) {
            return Problem.error("The certificate of %s is signed by itself.".formatted(host), "", REMEDY)
                    .as(Fault.AUTHORITY_UNKNOWN);
        }
        var root = refused.chain().getLast().getIssuerX500Principal().getName();
        return Problem.error(
                        "The certificate of %s is signed by an authority that is not known here.".formatted(host),
                        "Its authority is %s.".formatted(root),
                        REMEDY)
                .as(Fault.AUTHORITY_UNKNOWN);
    }

    private static String reason(Witness.Refused refused) {
        var deepest = Causes.deepest(refused).getMessage();
        return deepest == null ? "" : deepest + (deepest.endsWith(".") ? "" : ".");
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
