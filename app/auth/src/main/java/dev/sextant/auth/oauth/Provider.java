package dev.sextant.auth.oauth;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import dev.sextant.schema.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/// The endpoints of an authorization server: as typed, else as its discovery document says (OpenID Connect Discovery
/// section 4, RFC 8414 section 3).
final class Provider {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private final Credential credential;
    private final Wire wire;
    private Optional<Value.Struct> discovered = Optional.empty();

    Provider(Credential credential, Wire wire) {
        this.credential = credential;
        this.wire = wire;
    }

    /// An address, or why there is none.
    sealed interface Found {
        /// It is encrypted, or on this machine.
        record At(URI uri) implements Found {}

        /// There is none to use.
        record Nowhere(Problem problem) implements Found {}
    }

    /// The endpoint that this setting names.
    Found endpoint(String setting) {
        var typed = credential.setting(setting);
        if (typed.isPresent()) {
            return checked(setting, typed.get());
        }
        var issuer = credential.setting(Fields.ISSUER);
        if (issuer.isEmpty()) {
            return new Found.Nowhere(Troubles.lacks("the " + setting.replace('_', ' ')));
        }
        var problem = discover(issuer.get());
        if (problem.isPresent()) {
            return new Found.Nowhere(problem.get());
        }
        var found = discovered.map(document -> Troubles.text(document, setting)).orElse("");
        return found.isEmpty()
                ? new Found.Nowhere(Troubles.noDiscovery(issuer.get(), "It names no %s.".formatted(setting)))
                : checked(setting, found);
    }

    private Optional<Problem> discover(String issuer) {
        if (discovered.isPresent()) {
            return Optional.empty();
        }
        if (!(checked(Fields.ISSUER, issuer) instanceof Found.At)) {
            return Optional.of(Troubles.noUrl(Fields.ISSUER, issuer));
        }
        var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        var openId = read(base + "/.well-known/openid-configuration", issuer);
        if (openId.isEmpty()) {
            return Optional.empty();
        }
        var uri = URI.create(base);
        var path = Optional.ofNullable(uri.getRawPath()).orElse("");
        var origin = base.substring(0, base.length() - path.length());
        var plain = read(origin + "/.well-known/oauth-authorization-server" + path, issuer);
        return plain.isEmpty() ? plain : openId;
    }

    private Optional<Problem> read(String url, String issuer) {
        return switch (wire.get(url)) {
            case Wire.Answer.Silent(var problem) -> Optional.of(problem);
            case Wire.Answer.Said(var code, var json, var readable) -> {
                if (code != 200 || !readable) {
                    yield Optional.of(Troubles.noDiscovery(url, "HTTP %d.".formatted(code)));
                }
                var named = Troubles.text(json, "issuer");
                if (!bare(named).equals(bare(issuer))) {
                    yield Optional.of(Troubles.otherIssuer(issuer, named));
                }
                discovered = Optional.of(json);
                yield Optional.empty();
            }
        };
    }

    private static String bare(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }

    private static Found checked(String name, String text) {
        try {
            var uri = new URI(text.strip());
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("");
            if (uri.getHost() == null || !List.of("http", "https").contains(scheme)) {
                return new Found.Nowhere(Troubles.noUrl(name.replace('_', ' '), text));
            }
            return scheme.equals("https") || LOOPBACK.contains(uri.getHost())
                    ? new Found.At(uri)
                    : new Found.Nowhere(Troubles.unencrypted(text));
        } catch (URISyntaxException _) {
            return new Found.Nowhere(Troubles.noUrl(name.replace('_', ' '), text));
        }
    }
}
