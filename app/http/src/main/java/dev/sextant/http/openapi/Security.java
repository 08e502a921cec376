package dev.sextant.http.openapi;

import dev.sextant.catalog.SignIn;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /// The same as auth schemes; what is to be given together is not among them, nor what no scheme is for.
    List<SignIn> signIns(Node operation) {
        var requirements = operation.get("security").or(() -> library.at("/security"));
        return requirements.stream()
                .flatMap(all -> all.items().stream())
                .map(requirement -> requirement.members().toList())
                .filter(members -> members.size() == 1)
                .flatMap(members -> signIn(members.getFirst()).stream())
                .distinct()
                .toList();
    }

    private Optional<SignIn> signIn(Node.Member asked) {
        return scheme(asked).flatMap(scheme -> {
            var words = words(asked);
            return switch (scheme.text("type").orElse("")) {
                case "apiKey" -> {
                    var name = scheme.text("name").orElse("");
                    var place = scheme.text("in").orElse("header");
                    yield Optional.of(new SignIn(words, "apikey", settings("name", name, "in", place)));
                }
                case "http" -> http(words, scheme.text("scheme").orElse(""));
                case "basic" -> Optional.of(new SignIn(words, "basic", Value.Struct.EMPTY));
                case "oauth2" -> {
                    var scopes = String.join(" ", scopes(asked));
                    yield Optional.of(new SignIn(words, "oauth2", settings("flow", flow(scheme), "scope", scopes)));
                }
                case "openIdConnect" -> Optional.of(new SignIn(words, "oauth2", Value.Struct.EMPTY));
                default -> Optional.empty();
            };
        });
    }

    private static Optional<SignIn> http(String words, String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "bearer", "basic", "digest" ->
                Optional.of(new SignIn(words, word.toLowerCase(Locale.ROOT), Value.Struct.EMPTY));
            default -> Optional.of(new SignIn(words, "scheme", settings("word", word, "", "")));
        };
    }

    /// The first flow in OpenAPI 3, the only one in Swagger 2.
    private static String flow(Node scheme) {
        var name = scheme.get("flows").stream()
                .flatMap(Node::members)
                .map(Node.Member::name)
                .findFirst()
                .or(() -> scheme.text("flow"))
                .orElse("");
        return switch (name) {
            case "clientCredentials", "application" -> "client";
            case "password" -> "password";
            case "deviceAuthorization" -> "device";
            default -> "code";
        };
    }

    private static Value.Struct settings(String name, String value, String other, String more) {
        var settings = value.isBlank() ? Value.Struct.EMPTY : Value.Struct.EMPTY.with(name, new Value.Text(value));
        return more.isBlank() ? settings : settings.with(other, new Value.Text(more));
    }

    private String together(Node requirement) {
        return requirement.members().map(this::words).collect(Collectors.joining(" and "));
    }

    private String words(Node.Member asked) {
        var scopes = scopes(asked);
        var words = scheme(asked).map(Security::words).orElse(asked.name());
        return scopes.isEmpty() ? words : words + " (" + String.join(", ", scopes) + ")";
    }

    private Optional<Node> scheme(Node.Member asked) {
        return library.at("/components/securitySchemes")
                .or(() -> library.at("/securityDefinitions"))
                .flatMap(schemes -> library.follow(schemes, asked.name()));
    }

    private static List<String> scopes(Node.Member asked) {
        return asked.node().items().stream()
                .flatMap(scope -> scope.text().stream())
                .toList();
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
