package dev.sextant.grpc.connection;

import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Problem.Fault;
import dev.sextant.transport.Causes;
import dev.sextant.transport.Failure;
import dev.sextant.transport.Failure.Kind;
import io.grpc.Status;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Says why a server was not reached or did not end what it began, from what was seen on the way.
final class Diagnosis {
    private final Target target;
    private final Way way;
    private final Optional<Dial> dial;
    private final boolean stood;

    /// Judges the latest way of a connection.
    Diagnosis(Http2Connection connection) {
        target = connection.target();
        way = connection.way();
        dial = connection.latestDial();
        stood = connection.stood();
    }

    /// Why nobody was reached within this time.
    Failure of(Arrival arrival, Duration waited) {
        return arrival == Arrival.UNKNOWN_HOST ? unknownHost() : silent(waited);
    }

    /// Why a call ended without a status of the server.
    Failure of(Status status) {
        var cause = Optional.ofNullable(status.getCause());
        if (lacksCertificate(cause)) {
            return SecureDiagnosis.nameless(target, Spans.sentence(cause));
        }
        if (dial.flatMap(Dial::connected).isEmpty()) {
            return notConnected(cause);
        }
        var known = target.secure() ? new SecureDiagnosis(target, dial.orElseThrow()).of(cause) : plain();
        return known.orElseGet(() -> broken(status, cause));
    }

    /// A server that got no certificate hangs up; its alert may be lost, and the next attempt may be under way.
    private boolean lacksCertificate(Optional<Throwable> cause) {
        return !stood
                && dial.filter(Dial::lacksCertificate).isPresent()
                && cause.flatMap(failure -> Causes.first(failure, SSLPeerUnverifiedException.class))
                        .isEmpty();
    }

    private Failure unknownHost() {
        return failure(
                Kind.UNKNOWN_HOST,
                "No address is known for %s.".formatted(way.host()),
                "The name did not resolve.",
                "Check the spelling, the network or the VPN.");
    }

    private Failure silent(Duration waited) {
        var what = "No answer from %s in %s.".formatted(target.authority(), Spans.text(waited));
        if (dial.flatMap(Dial::connected).isEmpty()) {
            return failure(
                    Kind.NO_CONNECTION,
                    what,
                    "TCP did not connect: a firewall may drop it.",
                    "Check the address, the network or the VPN.");
        }
        if (!target.secure()) {
            return failure(
                            Kind.WRONG_TRANSPORT,
                            what,
                            "DNS and TCP worked, HTTP/2 did not: the port may want TLS.",
                            "Try with TLS: grpcs://%s.".formatted(target.authority()))
                    .as(Fault.TLS_WANTED);
        }
        if (dial.flatMap(Dial::handshake).isEmpty()) {
            return failure(
                            Kind.WRONG_TRANSPORT,
                            what,
                            "DNS and TCP worked, TLS did not: the port may speak plain text.",
                            "Try without TLS: grpc://%s.".formatted(target.authority()))
                    .as(Fault.PLAINTEXT_WANTED);
        }
        return failure(
                Kind.NO_CONNECTION, what, "TLS worked, HTTP/2 did not: it may be no gRPC server.", "Check the port.");
    }

    private Failure notConnected(Optional<Throwable> cause) {
        var kept = cause.flatMap(failure -> Causes.first(failure, Tunnel.Refused.class));
        if (kept.isPresent()) {
            return new Failure(Kind.NO_CONNECTION, kept.get().problem());
        }
        if (cause.flatMap(failure -> Causes.first(failure, ConnectException.class))
                .filter(Diagnosis::isRefusal)
                .isPresent()) {
            return failure(
                    Kind.NO_CONNECTION,
                    "Nothing listens at %s.".formatted(way.authority()),
                    "The connection was refused.",
                    "Start the server or correct the address.");
        }
        var slow = cause.flatMap(failure -> Causes.first(failure, SocketTimeoutException.class))
                .isPresent();
        var lost = cause.flatMap(failure -> Causes.first(failure, NoRouteToHostException.class))
                .isPresent();
        var why = slow
                ? "TCP did not connect: a firewall may drop it."
                : lost ? "The network has no route to it." : Spans.sentence(cause.map(Causes::deepest));
        return failure(
                Kind.NO_CONNECTION,
                "%s cannot be reached.".formatted(way.authority()),
                why,
                "Check the address, the network or the VPN.");
    }

    private static boolean isRefusal(ConnectException failure) {
        return String.valueOf(failure.getMessage()).contains("refused");
    }

    private Optional<Failure> plain() {
        return Optional.ofNullable(
                switch (dial.orElseThrow().firstBytes()) {
                    case TLS ->
                        failure(
                                        Kind.WRONG_TRANSPORT,
                                        "%s speaks TLS.".formatted(target.authority()),
                                        "It answered plain text with a TLS record.",
                                        "Try with TLS: grpcs://%s.".formatted(target.authority()))
                                .as(Fault.TLS_WANTED);
                    case NONE ->
                        failure(
                                        Kind.WRONG_TRANSPORT,
                                        "%s closed the connection without a word.".formatted(target.authority()),
                                        "The port may want TLS, or speak another protocol.",
                                        "Try with TLS: grpcs://%s.".formatted(target.authority()))
                                .as(Fault.TLS_WANTED);
                    case HTTP1 -> notGrpc("It answered in HTTP/1.1; gRPC needs HTTP/2.");
                    case OTHER -> notGrpc("What it answered is not HTTP/2.");
                    case HTTP2 -> null;
                });
    }

    private Failure notGrpc(String cause) {
        return failure(
                Kind.WRONG_TRANSPORT,
                "%s does not speak gRPC.".formatted(target.authority()),
                cause,
                "Check the port: another protocol may live there.");
    }

    private Failure broken(Status status, Optional<Throwable> cause) {
        var said = status.getDescription() == null
                ? Spans.sentence(cause.map(Causes::deepest))
                : Spans.sentence(status.getDescription());
        return failure(Kind.BROKEN, "The connection to %s broke.".formatted(target.authority()), plain(said), "");
    }

    /// The words for a stream that ended too soon name no class.
    private static String plain(String said) {
        return said.startsWith("End of stream") ? "The server ended it before the answer was whole." : said;
    }

    private static Failure failure(Kind kind, String what, String cause, String remedy) {
        return new Failure(kind, Problem.error(what, cause, remedy));
    }
}
