package dev.sextant.http.openapi;

import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import java.util.List;

/// What the servers that a contract names speak.
enum Wire {
    UNSAID,
    HTTP,
    SOCKETS,
    BOTH;

    /// What one more server makes of it.
    Wire and(String url) {
        var one = Servers.isSocket(url) ? SOCKETS : HTTP;
        return this == UNSAID || this == one ? one : BOTH;
    }

    static Wire of(List<Node> servers) {
        var wire = UNSAID;
        for (var server : servers) {
            wire = wire.and(server.text("url").orElse(""));
        }
        return wire;
    }

    /// Of a whole document: its servers, or in Swagger 2.0 its schemes.
    static Wire of(Library library) {
        var wire = of(library.at("/servers").map(Node::items).orElse(List.of()));
        for (var scheme : library.at("/schemes").map(Node::items).orElse(List.of())) {
            wire = wire.and(scheme.text().orElse("") + ":");
        }
        return wire;
    }
}
