package dev.sextant.http.curl;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Identity;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How a curl line gets in: its headers, credential, trust and route. What looks like a secret is hidden.
final class Access {
    private static final Set<String> SECRET = Set.of("authorization", "cookie", "proxy-authorization");

    private final Options options;
    private final List<Problem> remarks = new ArrayList<>();

    Access(Options options) {
        this.options = options;
    }

    List<Problem> remarks() {
        return remarks;
    }

    /// The environment of the line. `user` stood in the address.
    Environment environment(Optional<String> user) {
        var environment = Transfer.environment();
        var access = environment.access().with(tls()).with(route());
        var said = options.last("user").or(() -> user.map(Access::decoded));
        return environment.with(said.map(pair -> access.with(basic(pair))).orElse(access));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static Credential basic(String pair) {
        var colon = pair.indexOf(':');
        var user = colon < 0 ? pair : pair.substring(0, colon);
        var password = Secret.of(colon < 0 ? "" : pair.substring(colon + 1));
        var settings = Value.Struct.EMPTY.with("user", new Value.Text(user));
        return new Credential("basic", settings, Map.of("password", password));
    }

    /// Every header that the line says; `Name;` is one without a value, `Name:` takes one away that curl would add.
    Metadata headers() {
        var headers = Metadata.EMPTY;
        for (var line : options.all("header").toList()) {
            var colon = line.indexOf(':');
            if (line.startsWith("@")) {
                remarks.add(Problem.warning("The headers in %s are not read.".formatted(line), "", "Paste them."));
            } else if (colon < 0 && line.endsWith(";")) {
                headers = headers.with(line.substring(0, line.length() - 1).strip(), "");
            } else if (colon > 0 && !line.substring(colon + 1).isBlank()) {
                headers = headers.with(entry(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        headers = with(headers, "User-Agent", options.last("user-agent"));
        headers = with(headers, "Referer", options.last("referer").map(said -> said.replace(";auto", "")));
        headers = with(headers, "Range", options.last("range").map(said -> "bytes=" + said));
        headers = with(headers, "Authorization", options.last("oauth2-bearer").map(token -> "Bearer " + token));
        return with(headers, "Cookie", cookies());
    }

    /// Without `=` it would be a file of cookies.
    private Optional<String> cookies() {
        var said = options.all("cookie").toList();
        said.stream()
                .filter(cookie -> !cookie.contains("="))
                .forEach(file ->
                        remarks.add(Problem.warning("The cookies in %s are not read.".formatted(file), "", "")));
        var joined = String.join(
                "; ", said.stream().filter(cookie -> cookie.contains("=")).toList());
        return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }

    private static Metadata with(Metadata headers, String name, Optional<String> value) {
        return value.filter(said -> !said.isBlank() && !headers.has(name))
                .map(said -> headers.with(entry(name, said)))
                .orElse(headers);
    }

    /// `Bearer ` and the like may be seen, and so may a variable.
    private static Metadata.Entry entry(String name, String value) {
        var lower = name.toLowerCase(Locale.ROOT);
        var secret = SECRET.contains(lower)
                || Arrays.stream(lower.split("[-_]", -1))
                        .anyMatch(Set.of("token", "key", "secret", "apikey", "auth", "password")::contains);
        if (!secret || value.contains("{{")) {
            return new Metadata.Entry.Plain(name, value);
        }
        var space = lower.endsWith("authorization") ? value.indexOf(' ') + 1 : 0;
        return new Metadata.Entry.Hidden(name, value.substring(0, space), Secret.of(value.substring(space)));
    }

    private Tls tls() {
        var authorities =
                options.last("cacert").flatMap(Access::path).map(List::of).orElse(List.of());
        var tls = new Tls(!options.has("insecure"), authorities);
        return options.last("cert").flatMap(this::identity).map(tls::as).orElse(tls);
    }

    /// `file:password`; without a key of its own the file holds both.
    private Optional<Identity> identity(String said) {
        var colon = said.lastIndexOf(':');
        var file = colon > 1 ? said.substring(0, colon) : said;
        var password = Secret.of(options.last("pass").orElse(colon > 1 ? said.substring(colon + 1) : ""));
        var pkcs12 = options.last("cert-type").filter("P12"::equalsIgnoreCase).isPresent()
                || file.matches("(?i).*\\.(p12|pfx)");
        return path(file)
                .map(certificate -> pkcs12
                        ? new Identity.Pkcs12(certificate, password)
                        : new Identity.Pem(
                                certificate,
                                options.last("key").flatMap(Access::path).orElse(certificate),
                                password));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private Route route() {
        var hosts = new HashMap<String, String>();
        options.all("resolve")
                .map(said -> said.replaceFirst("^[+-]", "").split(":", 3))
                .forEach(parts -> {
                    if (parts.length == 3) {
                        hosts.put(parts[0], parts[2].split(",", -1)[0].replaceAll("[\\[\\]]", ""));
                    }
                });
        options.all("connect-to").map(said -> said.split(":", 4)).forEach(parts -> {
            if (parts.length == 4 && !parts[0].isEmpty() && !parts[2].isEmpty()) {
                hosts.put(parts[0], parts[2]);
            }
        });
        return new Route(proxy(), hosts, Optional.empty(), Optional.empty(), Duration.ZERO, version());
    }

    private Route.Version version() {
        if (options.has("http2-prior-knowledge")) {
            return Route.Version.H2C;
        }
        return options.has("http1.1") || options.has("http1.0") ? Route.Version.HTTP_1_1 : Route.Version.AGREED;
    }

    private Route.Proxy proxy() {
        var socks =
                options.last("socks5-hostname").or(() -> options.last("socks5")).map(host -> "socks5h://" + host);
        return options.last("proxy").or(() -> socks).flatMap(this::proxy).orElseGet(Route.Proxy.Usual::new);
    }

    private Optional<Route.Proxy> proxy(String said) {
        try {
            var uri = URI.create(said.contains("://") ? said : "http://" + said);
            var socks = uri.getScheme().startsWith("socks");
            var user = options.last("proxy-user").orElse(uri.getUserInfo() == null ? "" : uri.getUserInfo());
            var colon = user.indexOf(':');
            var bypass = options.last("noproxy")
                    .map(list -> Arrays.asList(list.split("[, ]+", -1)))
                    .orElse(List.of());
            return uri.getHost() == null
                    ? Optional.empty()
                    : Optional.of(new Route.Proxy.Through(
                            socks ? Route.Proxy.Kind.SOCKS : Route.Proxy.Kind.HTTP,
                            uri.getHost(),
                            uri.getPort() >= 0 ? uri.getPort() : 1080,
                            colon < 0 ? user : user.substring(0, colon),
                            Secret.of(colon < 0 ? "" : user.substring(colon + 1)),
                            bypass));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
