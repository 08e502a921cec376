package dev.sextant.http.call;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where an operation's path is added to. The environment's address wins; one without a path gets the path of the
/// contract's server. A WebSocket's address is that of the HTTP request that opens it (RFC 6455 section 3).
sealed interface BaseUrl {

    /// An absolute http(s) URL without a slash at its end.
    record Known(String url) implements BaseUrl {}

    /// It cannot be said, and why.
    record Unknown(Problem problem) implements BaseUrl {}

    /// Finds it. `document` is the URL that the contract was read from.
    static BaseUrl of(Endpoint endpoint, List<String> servers, Optional<URI> document) {
        return endpoint.addressed() ? addressed(endpoint.address(), servers) : contract(servers, document);
    }

    private static BaseUrl addressed(URI address, List<String> servers) {
        if ((!isHttp(address) && !isSocket(address)) || address.getRawAuthority() == null) {
            return new Unknown(Problem.error(
                    "“%s” is no address for HTTP.".formatted(address),
                    "It does not begin with http:// or https://.",
                    "Correct it in the environment."));
        }
        var origin = scheme(address) + "://" + withoutUser(address.getRawAuthority());
        var path = Optional.ofNullable(address.getRawPath()).orElse("");
        return new Known(trimmed(origin + (path.isEmpty() ? path(servers) : path)));
    }

    /// The path of the first server that has one.
    private static String path(List<String> servers) {
        return servers.stream()
                .flatMap(server -> uri(server).stream())
                .map(server -> Optional.ofNullable(server.getRawPath()).orElse(""))
                .map(path -> path.isEmpty() || path.startsWith("/") ? path : "/" + path)
                .findFirst()
                .orElse("");
    }

    private static BaseUrl contract(List<String> servers, Optional<URI> document) {
        var said = servers.isEmpty() ? List.of("/") : servers;
        var absolute = said.stream()
                .flatMap(server -> uri(server).stream())
                .map(found -> document.map(base -> base.resolve(found)).orElse(found))
                .filter(uri -> uri.getRawAuthority() != null)
                .toList();
        return Stream.concat(
                        absolute.stream().filter(BaseUrl::isHttp),
                        absolute.stream().filter(BaseUrl::isSocket))
                .findFirst()
                .<BaseUrl>map(uri -> new Known(trimmed(
                        scheme(uri) + uri.toString().substring(uri.getScheme().length()))))
                .orElseGet(() -> unnamed(servers));
    }

    private static BaseUrl unnamed(List<String> servers) {
        return new Unknown(Problem.error(
                "The contract does not say where it can be called.",
                servers.isEmpty()
                        ? "It names no server."
                        : "Its server is “%s”, which names no http host.".formatted(servers.getFirst()),
                "Set the address in the environment, such as http://localhost:8080."));
    }

    private static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    private static boolean isSocket(URI uri) {
        return "ws".equalsIgnoreCase(uri.getScheme()) || "wss".equalsIgnoreCase(uri.getScheme());
    }

    private static String scheme(URI uri) {
        return isSocket(uri) ? "http" + uri.getScheme().substring(2) : uri.getScheme();
    }

    private static String withoutUser(String authority) {
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text.strip().replace(" ", "%20")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String trimmed(String url) {
        var end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }
}
