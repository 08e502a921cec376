package dev.sextant.http.openapi;

import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says in words how a contract wants one to sign in.
final class Security {
    private final Library library;

    Security(Library library) {
        this.library = library;
    }

    /// The ways of an operation, any of which will do; none when it asks for nothing.
    List<String> of(Node operation) {
        var requirements = operation.get("security").or(() -> library.at("/security"));
        return requirements.stream()
                .flatMap(all -> all.items().stream())
                .map(this::together)
                .filter(way -> !way.isBlank())
                .distinct()
                .toList();
    }

    private String together(Node requirement) {
        return requirement.members().map(this::words).collect(Collectors.joining(" and "));
    }

    private String words(Node.Member asked) {
        var scheme = library.at("/components/securitySchemes")
                .or(() -> library.at("/securityDefinitions"))
                .flatMap(schemes -> library.follow(schemes, asked.name()));
        var scopes = asked.node().items().stream()
                .flatMap(scope -> scope.text().stream())
                .toList();
        var words = scheme.map(Security::words).orElse(asked.name());
        return scopes.isEmpty() ? words : words + " (" + String.join(", ", scopes) + ")";
    }

    private static String words(Node scheme) {
        return switch (scheme.text("type").orElse("")) {
            case "apiKey" ->
                "API key in %s %s"
                        .formatted(
                                scheme.text("in").orElse(""),
                                scheme.text("name").orElse(""));
            case "http" -> http(scheme.text("scheme").orElse(""));
            case "basic" -> "Basic";
            case "oauth2" -> "OAuth 2.0";
            case "openIdConnect" -> "OpenID Connect";
            case "mutualTLS" -> "Client certificate";
            default -> scheme.text("type").orElse("");
        };
    }

    private static String http(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "bearer" -> "Bearer token";
            case "basic" -> "Basic";
            default -> "HTTP " + word;
        };
    }
}
