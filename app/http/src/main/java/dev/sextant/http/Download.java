package dev.sextant.http;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Origin;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.http.DocumentOpener.Fetch;
import dev.sextant.http.document.Folder;
import dev.sextant.http.openapi.OpenApiReader;
import dev.sextant.protocol.Opening.Reason;
import dev.sextant.transport.Content;
import dev.sextant.transport.Failure;
import dev.sextant.transport.Fetched;
import dev.sextant.transport.Request;
import dev.sextant.transport.StatusCodes;
import dev.sextant.transport.Target;
import dev.sextant.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Downloads a document. What an environment carries goes along only to the origin of its own address.
final class Download {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LARGEST = 64L << 20;
    private static final int MOST_HOPS = 5;
    private static final String ACCEPT = "application/json, application/yaml, text/yaml;q=0.9, */*;q=0.5";

    private final Transport transport;

    Download(Transport transport) {
        this.transport = transport;
    }

    /// Downloads it. `own` are headers for the origin of the document alone.
    Fetch fetch(String location, Endpoint endpoint, Metadata own) {
        try {
            return fetch(URI.create(location.strip()), endpoint, own, MOST_HOPS);
        } catch (IllegalArgumentException _) {
            return kept(Reason.NOT_FOUND, "“%s” is no URL.".formatted(location), "", "Correct it.");
        }
    }

    /// A document that another refers to, at an origin that somebody agreed to.
    Folder.Answer neighbour(URI address, Endpoint endpoint) {
        return switch (fetch(address, endpoint, Metadata.EMPTY, 0)) {
            case Fetch.Got(var bytes, var _) -> new Folder.Answer.Found(bytes);
            case Fetch.Kept(var _, var problem) -> new Folder.Answer.Kept(problem.what());
        };
    }

    private Fetch fetch(URI address, Endpoint endpoint, Metadata own, int hops) {
        var headers = (own(address, endpoint) ? endpoint.allHeaders() : Metadata.EMPTY).overriddenBy(own);
        var asked = headers.has("Accept") ? headers : headers.with("Accept", ACCEPT);
        var terms = Request.Terms.of(endpoint.tls(), PATIENCE).takingAtMost(LARGEST);
        var request = new Request("GET", Target.of(address.toString()), asked, new Content.None(), terms);
        return switch (transport.fetch(request)) {
            case Fetched.Failed(var failure) -> new Fetch.Kept(reason(failure.kind()), failure.problem());
            case Fetched.Answer(var code, var answered, var body) -> {
                var next = hops > 0 ? sameHost(address, code, answered) : Optional.<URI>empty();
                yield next.map(there ->
                                fetch(there, endpoint, sameOrigin(address, there) ? own : Metadata.EMPTY, hops - 1))
                        .orElseGet(() -> answer(address, code, answered, body));
            }
        };
    }

    /// A redirect within the host that the person named is followed; from https only to https.
    private static Optional<URI> sameHost(URI address, int code, Metadata headers) {
        if (StatusCodes.outcome(code) != Outcome.REDIRECT) {
            return Optional.empty();
        }
        try {
            return headers.first("Location")
                    .map(address::resolve)
                    .filter(there -> String.valueOf(there.getHost()).equalsIgnoreCase(address.getHost()))
                    .filter(there -> "https".equals(there.getScheme())
                            || there.getScheme().equals(address.getScheme()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean sameOrigin(URI left, URI right) {
        return Origin.of(left).equals(Origin.of(right));
    }

    private static boolean own(URI address, Endpoint endpoint) {
        return endpoint.addressed() && Origin.of(address).equals(Origin.of(endpoint.address()));
    }

    private static Fetch answer(URI address, int code, Metadata headers, Body body) {
        var said = "%d %s from %s%s.".formatted(code, StatusCodes.phrase(code), origin(address), address.getRawPath());
        return switch (StatusCodes.outcome(code)) {
            case OK -> got(address, body);
            case UNAUTHENTICATED, FORBIDDEN ->
                kept(
                        Reason.UNAUTHENTICATED,
                        said,
                        "The document is only for those who sign in.",
                        "Set a credential, and the environment's address to %s.".formatted(origin(address)));
            case NOT_FOUND ->
                kept(Reason.NOT_FOUND, said, "There is no document at this URL.", "Check the address of the document.");
            case REDIRECT ->
                kept(
                        Reason.NOT_OFFERED,
                        said,
                        "It has moved.",
                        headers.first("Location")
                                .map("Open %s instead."::formatted)
                                .orElse(""));
            case INVALID, CONFLICT, LIMITED, SERVER_ERROR, TIMED_OUT, UNREACHABLE, CANCELLED ->
                kept(Reason.NOT_OFFERED, said, "The server gave no document.", "");
        };
    }

    private static Fetch got(URI address, Body body) {
        try (var in = body.open()) {
            var path = Optional.ofNullable(address.getPath()).orElse("");
            var name = path.substring(path.lastIndexOf('/') + 1);
            var origin = new OpenApiReader.Origin(
                    name.isEmpty() ? String.valueOf(address.getHost()) : name, Folder.none(), Optional.of(address));
            return new Fetch.Got(in.readAllBytes(), origin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + withoutUser(address.getRawAuthority());
    }

    private static String withoutUser(String authority) {
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static Reason reason(Failure.Kind kind) {
        return switch (kind) {
            case CANCELLED -> Reason.CANCELLED;
            case WRONG_TRANSPORT -> Reason.WRONG_TRANSPORT;
            case TOO_LARGE, INVALID -> Reason.NOT_A_CONTRACT;
            case UNKNOWN_HOST, NO_CONNECTION, UNTRUSTED, BROKEN, TIMED_OUT -> Reason.UNREACHABLE;
        };
    }

    private static Fetch kept(Reason reason, String what, String cause, String remedy) {
        return new Fetch.Kept(reason, Problem.error(what, cause, remedy));
    }
}
