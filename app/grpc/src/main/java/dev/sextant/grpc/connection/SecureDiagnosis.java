package dev.sextant.grpc.connection;

import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Problem.Fault;
import dev.sextant.transport.Causes;
import dev.sextant.transport.CertificateFault;
import dev.sextant.transport.Failure;
import dev.sextant.transport.Failure.Kind;
import java.io.IOException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/// Says what is wrong with TLS at a target, once TCP is connected; empty when it is not TLS.
record SecureDiagnosis(Target target, Dial dial) {

    Optional<Failure> of(Optional<Throwable> cause) {
        return dial.handshake().isPresent()
                ? agreed(cause, dial.handshake().get().session())
                : Optional.of(disagreed(cause));
    }

    /// TLS was agreed: still the name, the protocol over it or a client certificate may be wrong.
    private Optional<Failure> agreed(Optional<Throwable> cause, SSLSession session) {
        if (cause.flatMap(failure -> Causes.first(failure, SSLPeerUnverifiedException.class))
                .isPresent()) {
            return Optional.of(wrongHost(session));
        }
        var said = said(cause);
        return said.contains("ALPN") || said.contains("negotiated protocol")
                ? Optional.of(noSecondVersion())
                : clientCertificate(said);
    }

    private Failure noSecondVersion() {
        return failure(
                Kind.WRONG_TRANSPORT,
                "%s does not speak gRPC.".formatted(target.authority()),
                "TLS is spoken there, but the server does not offer HTTP/2 (ALPN h2), which gRPC needs.",
                "Check the port, or a proxy in between.");
    }

    private Optional<Failure> clientCertificate(String said) {
        return said.contains("certificate_required") || said.contains("bad_certificate")
                ? Optional.of(nameless(target, Spans.sentence(said)))
                : Optional.empty();
    }

    /// The server wants another certificate than what it was shown.
    static Failure nameless(Target target, String cause) {
        return failure(
                        Kind.UNTRUSTED,
                        "%s asks for a client certificate, or for another one.".formatted(target.authority()),
                        cause,
                        "Give the environment a client certificate, PEM or PKCS#12.")
                .as(Fault.CERTIFICATE_WANTED);
    }

    private Failure wrongHost(SSLSession session) {
        var names = names(session);
        return failure(
                Kind.UNTRUSTED,
                "The certificate that %s shows is for another host.".formatted(target.host()),
                names.isBlank() ? "It names no host." : "It names %s.".formatted(names),
                "Correct the address, or give the server a certificate for this name.");
    }

    private static String names(SSLSession session) {
        try {
            var names = ((X509Certificate) session.getPeerCertificates()[0]).getSubjectAlternativeNames();
            return Stream.ofNullable(names)
                    .flatMap(Collection::stream)
                    .map(name -> String.valueOf(name.get(1)))
                    .collect(Collectors.joining(", "));
        } catch (SSLPeerUnverifiedException | CertificateParsingException _) {
            return "";
        }
    }

    private Failure disagreed(Optional<Throwable> cause) {
        var certificate = cause.flatMap(failure -> Causes.first(failure, SSLException.class))
                .flatMap(this::certificate);
        return certificate
                .or(this::plainText)
                .or(() -> said(cause).contains("no_application_protocol")
                        ? Optional.of(noSecondVersion())
                        : Optional.empty())
                .or(() -> clientCertificate(said(cause)))
                .orElseGet(() -> failure(
                        Kind.WRONG_TRANSPORT,
                        "TLS with %s could not be agreed.".formatted(target.authority()),
                        Spans.sentence(said(cause)),
                        "The port may speak plain text, or only an old version of TLS."));
    }

    private Optional<Failure> certificate(IOException failure) {
        return CertificateFault.of(failure, target.host()).map(problem -> new Failure(Kind.UNTRUSTED, problem));
    }

    private Optional<Failure> plainText() {
        var remedy = "Try without TLS: grpc://%s.".formatted(target.authority());
        return switch (dial.firstBytes()) {
            case HTTP2 ->
                Optional.of(failure(
                                Kind.WRONG_TRANSPORT,
                                "%s does not speak TLS.".formatted(target.authority()),
                                "It answered in plain HTTP/2.",
                                remedy)
                        .as(Fault.PLAINTEXT_WANTED));
            case HTTP1, OTHER ->
                Optional.of(failure(
                                Kind.WRONG_TRANSPORT,
                                "%s does not speak TLS.".formatted(target.authority()),
                                "It answered in plain text.",
                                remedy)
                        .as(Fault.PLAINTEXT_WANTED));
            case NONE ->
                Optional.of(failure(
                                Kind.WRONG_TRANSPORT,
                                "%s closed the connection without agreeing on TLS.".formatted(target.authority()),
                                "The port may speak plain text.",
                                remedy)
                        .as(Fault.PLAINTEXT_WANTED));
            case TLS -> Optional.empty();
        };
    }

    private static String said(Optional<Throwable> cause) {
        return cause.map(failure ->
                        failure.getMessage() + " " + Causes.deepest(failure).getMessage())
                .orElse("");
    }

    private static Failure failure(Kind kind, String what, String cause, String remedy) {
        return new Failure(kind, Problem.error(what, cause, remedy));
    }
}
