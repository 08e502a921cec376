package dev.sextant.samples.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request as a route sees it.
///
/// @param method `GET`, `POST`, ...
/// @param uri path and query as they came
/// @param path parameters of the path, decoded
/// @param query parameters of the query, decoded, in order
/// @param headers headers by name, which is matched without regard to case
/// @param body the content
public record Request(
        String method,
        URI uri,
        Map<String, String> path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        byte[] body) {
    /// A parameter of the path.
    ///
    /// @throws IllegalArgumentException if the route has none of that name
    public String parameter(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no parameter " + name);
        }
        return value;
    }

    /// The first value of a query parameter.
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /// All values of a query parameter.
    public List<String> all(String name) {
        return query.getOrDefault(name, List.of());
    }

    /// A header; empty text when it is not there.
    public String header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .orElse("");
    }

    /// A cookie.
    public Optional<String> cookie(String name) {
        for (String pair : header("Cookie").split(";", -1)) {
            String[] parts = pair.strip().split("=", 2);
            if (parts.length == 2 && parts[0].equals(name)) {
                return Optional.of(parts[1]);
            }
        }
        return Optional.empty();
    }
}
