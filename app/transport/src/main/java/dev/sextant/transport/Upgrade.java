package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Route;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.schema.Visible;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Response;

/// The wish for a WebSocket in a request, and whether an answer grants it (RFC 6455 sections 4.1 and 4.2.2).
record Upgrade(Request request, String key) {
    /// The code of an answer that grants it.
    static final int SWITCHING = 101;

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final String SUBPROTOCOLS = "Sec-WebSocket-Protocol";

    /// A request that wishes for one; what it says of subprotocols stays.
    static Upgrade of(Request request) {
        var nonce = new byte[16];
        new SecureRandom().nextBytes(nonce);
        var key = Base64.getEncoder().encodeToString(nonce);
        var headers = request.headers()
                .overriddenBy(Metadata.of("Connection", "Upgrade")
                        .with("Upgrade", "websocket")
                        .with("Sec-WebSocket-Version", "13")
                        .with("Sec-WebSocket-Key", key));
        var terms = request.terms();
        var spoken = terms.route().version() == Route.Version.AGREED
                ? terms.by(terms.route().speaking(Route.Version.HTTP_1_1))
                : terms;
        return new Upgrade(new Request(request.method(), request.target(), headers, request.content(), spoken), key);
    }

    /// Why it cannot be sent.
    Optional<Failure> fault() {
        return request.terms().route().version() == Route.Version.HTTP_1_1
                ? Optional.empty()
                : Optional.of(new Failure(
                        Failure.Kind.INVALID,
                        Problem.error(
                                "A WebSocket is opened over HTTP/1.1.",
                                "The route asks for HTTP/2.",
                                "Choose the version that both agree on, or HTTP/1.1.")));
    }

    /// Throws when an answer with the right code does not grant it.
    void check(Response response) throws SocketFault {
        if (!"websocket".equalsIgnoreCase(response.header("Upgrade")) || response.socket() == null) {
            throw SocketFault.atOpening("It switches to another protocol.");
        }
        if (!accept().equals(response.header("Sec-WebSocket-Accept"))) {
            throw SocketFault.atOpening("Its Sec-WebSocket-Accept does not belong to our key.");
        }
        if (response.header("Sec-WebSocket-Extensions") != null) {
            throw SocketFault.atOpening("It wants an extension that was not offered.");
        }
        var chosen = Objects.requireNonNullElse(response.header(SUBPROTOCOLS), "");
        if (!chosen.isBlank() && !offers(chosen)) {
            throw SocketFault.atOpening(
                    "It chose the subprotocol “%s”, which was not offered.".formatted(Visible.line(chosen)));
        }
    }

    private boolean offers(String subprotocol) {
        return request.headers()
                .all(SUBPROTOCOLS)
                .flatMap(said -> Arrays.stream(said.split(",", -1)))
                .anyMatch(offered -> offered.strip().equals(subprotocol.strip()));
    }

    private String accept() {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(ISO_8859_1));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /// How it ended where another answer came: one that sounds well is still none that was wished for.
    static ExchangeEvent refused(Hop hop, ExchangeEvent end) {
        if (!(end instanceof ExchangeEvent.Completed(var _, var status, var _))
                || (status.outcome() != Outcome.OK && status.outcome() != Outcome.REDIRECT)) {
            return end;
        }
        var cause = "It answered %d %s.".formatted(status.code(), Visible.line(status.name()));
        var failure = hop.failures().noSocket(cause);
        return new ExchangeEvent.Failed(Instant.now(), failure.kind().outcome(), failure.problem());
    }
}
