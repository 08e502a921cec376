package dev.sextant.http.openapi;

import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a contract says it can be called: of the operation, else of its path item, else of the document.
final class Servers {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    private final Library library;
    private final boolean swagger;

    Servers(Library library, boolean swagger) {
        this.library = library;
        this.swagger = swagger;
    }

    /// The URLs, variables replaced by their defaults; relative ones as they stand.
    List<String> of(Node operation, Node item) {
        if (swagger) {
            return swagger(operation);
        }
        return Stream.of(operation.items("servers"), item.items("servers"), root())
                .filter(servers -> !servers.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(Servers::url)
                .toList();
    }

    /// Whether a URL is that of WebSockets.
    static boolean isSocket(String url) {
        return url.startsWith("ws:") || url.startsWith("wss:");
    }

    private List<Node> root() {
        return library.at("/servers").map(Node::items).orElse(List.of());
    }

    private static String url(Node server) {
        return VARIABLE.matcher(server.text("url").orElse("/")).replaceAll(match -> {
            var variable = server.get("variables").flatMap(variables -> variables.get(match.group(1)));
            var value = variable.flatMap(said -> said.text("default")
                    .or(() -> said.digits("default"))
                    .or(() -> said.texts("enum").stream().findFirst()));
            return java.util.regex.Matcher.quoteReplacement(value.orElse(match.group()));
        });
    }

    /// Swagger 2.0 tells scheme, host and path apart.
    private List<String> swagger(Node operation) {
        var path = library.at("/basePath").flatMap(Node::text).orElse("/");
        var host = library.at("/host").flatMap(Node::text).orElse("");
        if (host.isBlank()) {
            return List.of(path);
        }
        var said = operation.texts("schemes");
        var schemes = said.isEmpty()
                ? library.at("/schemes").map(Node::items).orElse(List.of()).stream()
                        .flatMap(scheme -> scheme.text().stream())
                        .toList()
                : said;
        return schemes.isEmpty()
                ? List.of("//" + host + path)
                : schemes.stream()
                        .filter(scheme -> scheme.startsWith("http") || scheme.startsWith("ws"))
                        .sorted(java.util.Comparator.reverseOrder())
                        .map(scheme -> scheme + "://" + host + path)
                        .toList();
    }
}
