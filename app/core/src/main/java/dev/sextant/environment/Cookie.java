package dev.sextant.environment;

import dev.sextant.exchange.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A cookie as a server set it (RFC 6265): the domain it is for, `exact` when it is for that host alone; `until` is
/// [Instant#MAX] when it lasts as long as the run; `origin` is who set it.
public record Cookie(String name, Secret value, Scope scope, Instant until, Optional<Origin> origin) {

    /// Which requests it goes along with.
    public record Scope(String domain, boolean exact, String path, boolean secure) {}

    /// Reads a `Set-Cookie` header that came from this address; empty when it is none, is for somebody else, or holds
    /// what no header may (RFC 6265 section 4.1.1).
    public static Optional<Cookie> read(URI from, String header, Instant now) {
        var parts = header.split(";", -1);
        var equals = parts[0].indexOf('=');
        var host = String.valueOf(from.getHost()).toLowerCase(Locale.ROOT);
        if (equals <= 0 || parts[0].chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        var domain = attribute(parts, "domain")
                .map(said -> said.replaceFirst("^\\.", "").toLowerCase(Locale.ROOT))
                .filter(said -> !said.isEmpty());
        if (domain.isPresent() && !covers(domain.get(), host)) {
            return Optional.empty();
        }
        var path = attribute(parts, "path").filter(said -> said.startsWith("/")).orElseGet(() -> folder(from));
        var secure = Arrays.stream(parts).anyMatch(part -> part.strip().equalsIgnoreCase("secure"));
        var scope = new Scope(domain.orElse(host), domain.isEmpty(), path, secure);
        var value = Secret.of(parts[0].substring(equals + 1).strip());
        return Optional.of(
                new Cookie(parts[0].substring(0, equals).strip(), value, scope, until(parts, now), Origin.of(from)));
    }

    /// Whether it goes along with a request to this address.
    public boolean belongs(URI address, Instant now) {
        var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        var there = scope.exact() ? host.equals(scope.domain()) : covers(scope.domain(), host);
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return there
                && now.isBefore(until)
                && (!scope.secure() || "https".equalsIgnoreCase(address.getScheme()))
                && (path.equals(scope.path())
                        || path.startsWith(scope.path().endsWith("/") ? scope.path() : scope.path() + "/"));
    }

    /// Whether this address is of the origin that set it.
    boolean cameFrom(URI address) {
        return origin.isPresent() && origin.equals(Origin.of(address));
    }

    /// Whether the two stand for each other in a jar.
    boolean replaces(Cookie other) {
        return name.equals(other.name)
                && scope.domain().equals(other.scope.domain())
                && scope.path().equals(other.scope.path());
    }

    /// A name covers itself and what ends in it behind a dot; a name without a dot, or an address, only itself.
    private static boolean covers(String domain, String host) {
        return host.equals(domain)
                || (domain.contains(".") && host.endsWith("." + domain) && !host.matches("[\\d.]+|\\[.*"));
    }

    private static Optional<String> attribute(String[] parts, String name) {
        return Arrays.stream(parts)
                .skip(1)
                .map(String::strip)
                .filter(part -> part.regionMatches(true, 0, name + "=", 0, name.length() + 1))
                .map(part -> part.substring(name.length() + 1).strip())
                .reduce((first, last) -> last);
    }

    private static String folder(URI from) {
        var path = from.getRawPath() == null ? "" : from.getRawPath();
        var slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    private static Instant until(String[] parts, Instant now) {
        var seconds = attribute(parts, "max-age").filter(said -> said.matches("-?\\d{1,12}"));
        if (seconds.isPresent()) {
            return now.plus(Duration.ofSeconds(Long.parseLong(seconds.get())));
        }
        return attribute(parts, "expires").flatMap(Cookie::date).orElse(Instant.MAX);
    }

    private static Optional<Instant> date(String said) {
        try {
            var text = said.replaceFirst("(\\d\\d)-(\\w{3})-(\\d{4})", "$1 $2 $3");
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
