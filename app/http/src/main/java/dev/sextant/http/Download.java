package dev.sextant.http;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Origin;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
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
    private static final String ACCEPT = "application/json, application/yaml, text/yaml;q=0.9, */*;q=0.5";

    private final Transport transport;

    Download(Transport transport) {
        this.transport = transport;
    }

    Fetch fetch(String location, Endpoint endpoint) {
        URI address;
        try {
            address = URI.create(location.strip());
        } catch (IllegalArgumentException _) {
            return kept(Reason.NOT_FOUND, "“%s” is no URL.".formatted(location), "", "Correct it.");
        }
        var headers = own(address, endpoint) ? endpoint.allHeaders() : Metadata.EMPTY;
        var asked = headers.has("Accept") ? headers : headers.with("Accept", ACCEPT);
        var terms = Request.Terms.of(endpoint.tls(), PATIENCE).takingAtMost(LARGEST);
        var request = new Request("GET", Target.of(address.toString()), asked, new Content.None(), terms);
        return switch (transport.fetch(request)) {
            case Fetched.Failed(var failure) -> new Fetch.Kept(reason(failure.kind()), failure.problem());
            case Fetched.Answer(var code, var answered, var body) -> answer(address, code, answered, body);
        };
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
