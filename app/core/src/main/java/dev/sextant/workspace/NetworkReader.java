package dev.sextant.workspace;

import dev.sextant.environment.Identity;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Secret;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/// Understands how an environment's servers are reached: trust, identity, proxy and names.
final class NetworkReader {
    private final Path folder;

    NetworkReader(Path folder) {
        this.folder = folder;
    }

    Tls tls(Members tls) {
        var authorities = new ArrayList<Path>();
        for (var file : tls.texts("authorities")) {
            path(tls, "authorities", file).ifPresent(authorities::add);
        }
        return new Tls(tls.truth("verify").orElse(true), authorities, identity(tls.object("identity")));
    }

    /// The password is not in the file.
    private Optional<Identity> identity(Members members) {
        var none = Secret.of("");
        var bundle = file(members, "pkcs12");
        if (bundle.isPresent()) {
            return Optional.of(new Identity.Pkcs12(bundle.get(), none));
        }
        return file(members, "certificate")
                .flatMap(chain -> file(members, "key").map(key -> new Identity.Pem(chain, key, none)));
    }

    private Optional<Path> file(Members members, String name) {
        return members.text(name).filter(text -> !text.isBlank()).flatMap(text -> path(members, name, text));
    }

    private Optional<Path> path(Members members, String name, String text) {
        try {
            return Optional.of(folder.resolve(text).normalize());
        } catch (InvalidPathException _) {
            members.note(members.path().member(name), "“%s” is no path.".formatted(text));
            return Optional.empty();
        }
    }

    Route route(Members members) {
        return new Route(
                proxy(members),
                members.object("hosts").pairs(),
                members.text("authority").filter(text -> !text.isBlank()),
                members.text("userAgent").filter(text -> !text.isBlank()),
                Duration.ofSeconds(members.number("keepAliveSeconds").orElse(0)),
                version(members));
    }

    private static Route.Proxy proxy(Members members) {
        if (members.hasText("proxy")) {
            return members.text("proxy").filter("none"::equals).isPresent()
                    ? new Route.Proxy.Direct()
                    : new Route.Proxy.Usual();
        }
        var proxy = members.object("proxy");
        var host = proxy.text("host").orElse("");
        if (host.isBlank()) {
            return new Route.Proxy.Usual();
        }
        var socks = proxy.text("kind").filter("socks"::equals).isPresent();
        return new Route.Proxy.Through(
                socks ? Route.Proxy.Kind.SOCKS : Route.Proxy.Kind.HTTP,
                host,
                proxy.number("port").orElse(socks ? 1080 : 8080),
                proxy.text("user").orElse(""),
                Secret.of(""),
                proxy.texts("bypass"));
    }

    private static Route.Version version(Members members) {
        var word = members.text("http").orElse("");
        var version = WorkspaceWords.version(word);
        if (version.isEmpty()) {
            members.note(members.path().member("http"), "“%s” is no version of HTTP.".formatted(word));
        }
        return version.orElse(Route.Version.AGREED);
    }
}
