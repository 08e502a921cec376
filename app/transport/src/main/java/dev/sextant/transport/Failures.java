package dev.sextant.transport;

import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Problem.Fault;
import dev.sextant.schema.Visible;
import dev.sextant.transport.Failure.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Turns what the network threw into what a person can act on.
public final class Failures {
    /// The first byte of a TLS alert record (RFC 8446 section 5.1), which a TLS port sends back to plain text.
    private static final String ALERT = "\u0015";

    private static final long LARGEST_HEADERS = 256L << 10;
    private static final Pattern CUT_LINE = Pattern.compile("limit=(\\d+) content=([0-9a-f]*)");
    private static final Pattern OLD_TLS = Pattern.compile("protocol version (SSL|TLS)(\\d)(\\d) is not accepted");

    private final String host;
    private final String authority;
    private final boolean secure;
    private final BooleanSupplier lacking;

    /// Failures of calls to this host and port.
    public Failures(String host, int port, boolean secure) {
        this(host, port, secure, () -> false);
    }

    /// `lacking`: a server asked for a certificate that there is none of.
    Failures(String host, int port, boolean secure, BooleanSupplier lacking) {
        this.lacking = lacking;
        this.host = host;
        this.authority = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        this.secure = secure;
    }

    Failure cancelled() {
        return failure(Kind.CANCELLED, "Stopped by you.", "The server may still be working.", "");
    }

    /// The time was over when the call had come so far.
    public Failure timedOut(Phase phase, Duration deadline) {
        return failure(
                Kind.TIMED_OUT,
                "No whole answer from %s in %s.".formatted(authority, seconds(deadline)),
                phase.unfinished(),
                "");
    }

    /// No connection stood within the time that it may take.
    Failure unconnected(Phase phase, Duration waited) {
        var reason = failure(
                Kind.NO_CONNECTION,
                "No answer from %s in %s.".formatted(authority, seconds(waited)),
                phase.unfinished(),
                "Check the address, the network or the VPN.");
        return phase == Phase.SECURE ? reason.as(Fault.PLAINTEXT_WANTED) : reason;
    }

    /// What was thrown when the call had come so far.
    public Failure explain(IOException failure, Phase phase) {
        return explain(failure, phase, Duration.ZERO);
    }

    /// `reading` is the time that was waited for each byte.
    Failure explain(IOException failure, Phase phase, Duration reading) {
        return switch (failure) {
            case Intake.TooLarge tooLarge -> tooLarge(tooLarge);
            case SocksSockets.Refused refused -> proxy(sentence(refused.getMessage()));
            case Clients.OldVersion _ -> oldVersion();
            case SocketFault fault -> socket(fault);
            case Outgoing.Shrunk shrunk -> broken(shrunk, Phase.SEND);
            case SocketTimeoutException _ when phase == Phase.WAIT || phase == Phase.RECEIVE -> silent(phase, reading);
            case IOException proxied
            when said(proxied).contains("authenticate with proxy") -> proxy("It does not take this user and password.");
            case IOException proxied
            when said(proxied).contains("CONNECT") -> proxy(sentence(Visible.line(said(proxied))));
            case UnknownHostException _ -> unknownHost();
            case ConnectException _ -> refused(failure);
            case NoRouteToHostException _ -> noWay("No way leads to %s.", "The network has no route to it.");
            case SocketTimeoutException _
            when phase == Phase.CONNECT -> noWay("%s does not answer.", Phase.CONNECT.unfinished());
            case SSLException _ when asksForCertificate(failure) -> clientCertificate(failure);
            case IOException _ when lacksCertificate(failure, phase) -> clientCertificate(failure);
            case SSLException _ when phase == Phase.SECURE -> secure(failure);
            case ProtocolException _ when phase != Phase.RECEIVE -> noHttp(failure);
            default -> lost(failure, phase);
        };
    }

    private Failure proxy(String cause) {
        return failure(
                Kind.NO_CONNECTION,
                "The proxy did not pass us on to %s.".formatted(authority),
                cause,
                "Correct the proxy in the environment's route.");
    }

    private Failure oldVersion() {
        return failure(
                Kind.WRONG_TRANSPORT,
                "%s does not speak HTTP/2.".formatted(authority),
                "It agreed on HTTP/1.1.",
                "Choose the version that both agree on, or HTTP/1.1.");
    }

    private Failure socket(SocketFault fault) {
        return fault.opened()
                ? failure(Kind.BROKEN, "The WebSocket with %s broke.".formatted(authority), said(fault), "")
                : noSocket(said(fault));
    }

    /// An answer that is none to the wish for a WebSocket.
    Failure noSocket(String cause) {
        return failure(
                Kind.WRONG_TRANSPORT,
                "%s did not open a WebSocket.".formatted(authority),
                cause,
                "Check the path: another one may take WebSockets.");
    }

    private Failure silent(Phase phase, Duration reading) {
        return failure(
                Kind.TIMED_OUT,
                "No byte from %s in %s.".formatted(authority, seconds(reading)),
                phase.unfinished(),
                "");
    }

    private Failure lost(IOException failure, Phase phase) {
        return switch (phase) {
            case SECURE -> secure(failure);
            case WAIT -> headersTooLarge(failure) ? headersTooLarge() : closed(failure);
            case LOOKUP, CONNECT, SEND, RECEIVE -> broken(failure, phase);
        };
    }

    private Failure unknownHost() {
        return failure(
                Kind.UNKNOWN_HOST,
                "No address is known for %s.".formatted(host),
                "The name did not resolve.",
                "Check the spelling, the network or the VPN.");
    }

    private Failure refused(IOException failure) {
        var said =
                String.valueOf(failure.getMessage()) + Causes.deepest(failure).getMessage();
        return said.contains("refused")
                ? failure(
                        Kind.NO_CONNECTION,
                        "Nothing listens at %s.".formatted(authority),
                        "The connection was refused.",
                        "Start the server or correct the address.")
                : noWay(
                        "%s cannot be reached.",
                        sentence(Causes.deepest(failure).getMessage()));
    }

    private Failure noWay(String what, String cause) {
        return failure(
                Kind.NO_CONNECTION, what.formatted(authority), cause, "Check the address, the network or the VPN.");
    }

    private Failure secure(IOException failure) {
        var certificate = CertificateFault.of(failure, host).map(problem -> new Failure(Kind.UNTRUSTED, problem));
        return certificate.or(() -> plainText(failure)).orElseGet(() -> disagreed(failure));
    }

    private Optional<Failure> plainText(IOException failure) {
        var said = String.valueOf(failure.getMessage());
        var plain = said.contains("Unsupported or unrecognized SSL message") || said.contains("not an SSL/TLS record");
        return plain
                ? Optional.of(failure(
                                Kind.WRONG_TRANSPORT,
                                "%s does not speak TLS.".formatted(authority),
                                "It answered in plain text.",
                                "Use http:// instead of https://.")
                        .as(Fault.PLAINTEXT_WANTED))
                : Optional.empty();
    }

    private Failure disagreed(IOException failure) {
        var said = String.valueOf(failure.getMessage());
        var old = OLD_TLS.matcher(said);
        if (old.find()) {
            return failure(
                    Kind.WRONG_TRANSPORT,
                    "%s speaks only an old version of TLS.".formatted(authority),
                    "It chose %s; versions before TLS 1.2 are no longer safe (RFC 8996)."
                            .formatted("%s %s.%s".formatted(old.group(1), old.group(2), old.group(3))),
                    "Let the server speak TLS 1.2 or 1.3.");
        }
        if (said.contains("no_application_protocol")) {
            return failure(
                    Kind.WRONG_TRANSPORT,
                    "%s does not speak HTTP/2.".formatted(authority),
                    "TLS found no version of HTTP that both sides speak.",
                    "Choose the version that both agree on, or HTTP/1.1.");
        }
        if (said.contains("terminated the handshake")) {
            return failure(
                            Kind.WRONG_TRANSPORT,
                            "TLS with %s could not be agreed.".formatted(authority),
                            "It closed the connection when TLS began.",
                            "The port may speak plain text, or only an old version of TLS.")
                    .as(Fault.PLAINTEXT_WANTED);
        }
        return failure(
                Kind.WRONG_TRANSPORT,
                "TLS with %s could not be agreed.".formatted(authority),
                sentence(Visible.line(said)),
                said.contains("protocol_version")
                        ? "It takes neither TLS 1.2 nor 1.3: let the server speak one of them."
                        : "The port may speak plain text, or only an old version of TLS.");
    }

    /// In TLS 1.3 the alert comes when the handshake is over (RFC 8446 section 4.4.2.4).
    /// Servers on OpenSSL end an older one with an alert that says nothing.
    private boolean asksForCertificate(IOException failure) {
        var said = String.valueOf(failure.getMessage());
        return said.contains("certificate_required")
                || said.contains("bad_certificate")
                || (said.contains("handshake_failure") && lacking.getAsBoolean());
    }

    /// The alert of a server that got no certificate may be lost.
    private boolean lacksCertificate(IOException failure, Phase phase) {
        var early = phase == Phase.SECURE || phase == Phase.SEND || phase == Phase.WAIT;
        return early && lacking.getAsBoolean() && isHangUp(said(failure));
    }

    private static boolean isHangUp(String said) {
        return Stream.of("Broken pipe", "Connection reset", "ConnectionShutdownException")
                .anyMatch(said::contains);
    }

    private Failure clientCertificate(IOException failure) {
        return failure(
                        Kind.UNTRUSTED,
                        "%s asks for a client certificate, or for another one.".formatted(authority),
                        isHangUp(said(failure)) ? "It hung up when it got none." : sentence(said(failure)),
                        "Give the environment a client certificate, PEM or PKCS#12.")
                .as(Fault.CERTIFICATE_WANTED);
    }

    private Failure noHttp(IOException failure) {
        var said = String.valueOf(failure.getMessage());
        if (!secure && said.contains("status line: " + ALERT)) {
            return failure(
                            Kind.WRONG_TRANSPORT,
                            "%s speaks TLS.".formatted(authority),
                            "It answered plain HTTP with a TLS alert.",
                            "Use https:// instead of http://.")
                    .as(Fault.TLS_WANTED);
        }
        return failure(
                Kind.WRONG_TRANSPORT,
                "%s does not answer in HTTP.".formatted(authority),
                sentence(Visible.line(said)),
                "Check the port: another protocol may live there.");
    }

    /// OkHttp stops within a line that goes beyond its limit of 256 KiB, in the words of a line that was cut: more of
    /// it
    /// is there than it may read.
    private static boolean headersTooLarge(IOException failure) {
        var cut = CUT_LINE.matcher(String.valueOf(Causes.deepest(failure).getMessage()));
        return cut.find()
                && (cut.group(2).length() / 2 > Long.parseLong(cut.group(1))
                        || Long.parseLong(cut.group(1)) > LARGEST_HEADERS / 2);
    }

    private Failure headersTooLarge() {
        return failure(
                        Kind.TOO_LARGE,
                        "The headers of %s are larger than what is taken.".formatted(authority),
                        "The limit is %d KiB.".formatted(LARGEST_HEADERS >> 10),
                        "")
                .as(Fault.TOO_LARGE);
    }

    private Failure closed(IOException failure) {
        return secure || Causes.first(failure, EOFException.class).isEmpty()
                ? broken(failure, Phase.WAIT)
                : failure(
                                Kind.WRONG_TRANSPORT,
                                "%s closed the connection without an answer.".formatted(authority),
                                "It may want TLS, or speak another protocol.",
                                "Try https:// instead of http://.")
                        .as(Fault.TLS_WANTED);
    }

    private Failure broken(IOException failure, Phase phase) {
        var what = phase == Phase.RECEIVE ? "The answer of %s broke off." : "The connection to %s broke.";
        return failure(Kind.BROKEN, what.formatted(authority), sentence(Visible.line(said(failure))), "");
    }

    private Failure tooLarge(Intake.TooLarge failure) {
        return failure(
                        Kind.TOO_LARGE,
                        "The answer of %s is larger than what is taken.".formatted(authority),
                        sentence(failure.getMessage()),
                        "What came until then is kept.")
                .as(Fault.TOO_LARGE);
    }

    private static String said(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static String sentence(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return "";
        }
        var capital = Character.toUpperCase(said.charAt(0)) + said.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static Failure failure(Kind kind, String what, String cause, String remedy) {
        return new Failure(kind, Problem.error(what, cause, remedy));
    }
}
