package dev.sextant.transport;

import dev.sextant.environment.Origin;
import dev.sextant.exchange.Metadata;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a redirect leads, and with what (RFC 9110 section 15.4). To another origin nothing goes along that could be
/// a secret: of the headers only what every client says, and no body.
record Redirect(Request next, List<String> dropped, boolean followed) {
    /// As many as browsers follow (WHATWG Fetch).
    static final int MOST = 20;

    private static final Set<Integer> CODES = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> HARMLESS = Set.of("accept", "accept-language", "accept-encoding", "user-agent");
    private static final Set<String> OF_CONTENT =
            Set.of("content-type", "content-encoding", "content-language", "content-length", "expect");

    /// The redirect that an answer to a request is, if it is one that leads to an http(s) address.
    static Optional<Redirect> of(Request request, int code, Metadata answer) {
        return CODES.contains(code)
                ? answer.first("Location")
                        .flatMap(location -> resolved(request.target().url(), location))
                        .map(there -> to(request, code, there))
                : Optional.empty();
    }

    private static Optional<URI> resolved(String from, String location) {
        try {
            var there = URI.create(from).resolve(location.strip().replace(" ", "%20"));
            var http = "http".equalsIgnoreCase(there.getScheme()) || "https".equalsIgnoreCase(there.getScheme());
            return http && there.getHost() != null ? Optional.of(withoutUser(there)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static URI withoutUser(URI address) {
        var user = address.getRawUserInfo();
        return user == null ? address : URI.create(address.toString().replaceFirst("//[^/@]*@", "//"));
    }

    private static Redirect to(Request request, int code, URI there) {
        var same = Origin.of(URI.create(request.target().url())).equals(Origin.of(there));
        var bare = dropsBody(request.method(), code);
        var method = bare ? "GET" : request.method();
        var content = bare ? new Content.None() : request.content();
        var target = Masks.target(request, there.toString());
        if (same) {
            var headers = bare ? without(request.headers(), OF_CONTENT) : request.headers();
            return new Redirect(new Request(method, target, headers, content, request.terms()), List.of(), true);
        }
        return away(new Request(method, target, request.headers(), content, request.terms()), request);
    }

    /// A 303 asks for a GET; browsers have made one of a POST that met a 301 or 302 since ever.
    private static boolean dropsBody(String method, int code) {
        return code == 303 ? !method.equals("HEAD") : method.equals("POST") && (code == 301 || code == 302);
    }

    private static Redirect away(Request next, Request from) {
        var dropped = new ArrayList<String>();
        var kept = new ArrayList<Metadata.Entry>();
        for (var entry : next.headers().entries()) {
            var name = entry.name().toLowerCase(Locale.ROOT);
            if (HARMLESS.contains(name) && entry instanceof Metadata.Entry.Plain) {
                kept.add(entry);
            } else if (!OF_CONTENT.contains(name)) {
                dropped.add(entry.name());
            }
        }
        if (from.terms().tls().identity().isPresent()) {
            dropped.add("the client certificate");
        }
        var stranger = new Request(
                next.method(),
                next.target(),
                new Metadata(kept),
                new Content.None(),
                next.terms().towardsStranger());
        if (!(next.content() instanceof Content.None)) {
            return new Redirect(stranger, List.of("the body, so that it is not followed"), false);
        }
        var leak = !next.target().url().equals(next.target().shown());
        return leak
                ? new Redirect(stranger, List.of("the credential in the address, so that it is not followed"), false)
                : new Redirect(stranger, List.copyOf(dropped), true);
    }

    private static Metadata without(Metadata headers, Set<String> names) {
        return new Metadata(headers.entries().stream()
                .filter(entry -> !names.contains(entry.name().toLowerCase(Locale.ROOT)))
                .toList());
    }
}
