package dev.sextant.http.free;

import java.net.URI;
import java.util.Optional;

/// The address of requests without a contract, taken apart: its origin, and path and query as they are written.
record Site(String origin, String path, boolean socket) {
    static Site of(String address) {
        var host = address.indexOf("://") + 3;
        var slash = host < 3 ? -1 : address.indexOf('/', host);
        var question = host < 3 ? -1 : address.indexOf('?', host);
        var end = slash < 0 || (question >= 0 && question < slash) ? question : slash;
        var origin = end < 0 ? address : address.substring(0, end);
        var rest = end < 0 ? "/" : address.substring(end);
        var socket = address.startsWith("ws://") || address.startsWith("wss://");
        return new Site(origin, rest.startsWith("/") ? rest : "/" + rest, socket);
    }

    Optional<URI> home() {
        try {
            return Optional.of(URI.create(origin));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
