package dev.sextant.cli;

import dev.sextant.environment.Environment;
import dev.sextant.environment.Identity;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Puts the options of the line over a source and an environment.
record Lines(LineOptions options, Console console) {
    private static final String REMEDY = "Write grpc, grpc-web, grpc-web-text or connect.";

    /// The sources, spoken to as `--protocol` says.
    Typed<List<Source>> spoken(List<Source> candidates) {
        return wire().then(wire -> Typed.fine(wire.map(chosen -> candidates.stream()
                        .map(source -> source.with(source.options().over(chosen)))
                        .toList())
                .orElse(candidates)));
    }

    private Typed<Optional<Source.Wire>> wire() {
        return switch (options.protocol().toLowerCase(Locale.ROOT)) {
            case "" -> Typed.fine(Optional.empty());
            case "grpc" -> Typed.fine(Optional.of(Source.Wire.GRPC));
            case "grpc-web", "grpcweb" -> Typed.fine(Optional.of(Source.Wire.GRPC_WEB));
            case "grpc-web-text" -> Typed.fine(Optional.of(Source.Wire.GRPC_WEB_TEXT));
            case "connect" -> Typed.fine(Optional.of(Source.Wire.CONNECT));
            default -> Typed.wrong("“%s” is no protocol here.".formatted(options.protocol()), "", REMEDY);
        };
    }

    /// The environment, reached as the other options say.
    Typed<Environment> reached(Environment environment) {
        var access = environment.access();
        return tls(access.tls())
                .then(tls -> route(access.route())
                        .then(route -> Typed.fine(
                                tls.equals(access.tls()) && route.equals(access.route())
                                        ? environment
                                        : environment.with(access.with(tls).with(route)))));
    }

    private Typed<Tls> tls(Tls tls) {
        var authorities = new ArrayList<>(tls.authorities());
        if (!options.authorities().isBlank()) {
            authorities.add(Path.of(options.authorities()));
        }
        var trusting = new Tls(tls.verified(), authorities, tls.identity());
        return identity().then(identity -> Typed.fine(identity.map(trusting::as).orElse(trusting)));
    }

    private Typed<Optional<Identity>> identity() {
        if (options.certificate().isBlank()) {
            return options.key().isBlank()
                    ? Typed.fine(Optional.empty())
                    : Typed.wrong("--key stands alone.", "A key is shown with its certificate.", "Give --cert too.");
        }
        var certificate = Path.of(options.certificate());
        return secret(options.keyPassword()).then(password -> {
            if (options.key().isBlank()) {
                return isPkcs12(certificate)
                        ? Typed.fine(Optional.of(new Identity.Pkcs12(certificate, password)))
                        : Typed.fine(Optional.of(new Identity.Pem(certificate, certificate, password)));
            }
            return Typed.fine(Optional.of(new Identity.Pem(certificate, Path.of(options.key()), password)));
        });
    }

    private static boolean isPkcs12(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".p12") || name.endsWith(".pfx");
    }

    private Typed<Route> route(Route route) {
        var named = options.authority().isBlank() ? route : route.withAuthority(options.authority());
        if (options.proxy().isBlank()) {
            return Typed.fine(named);
        }
        return secret(options.proxyPassword()).then(this::proxy).then(proxy -> Typed.fine(named.through(proxy)));
    }

    private Typed<Route.Proxy> proxy(Secret password) {
        if (options.proxy().equals("none")) {
            return Typed.fine(new Route.Proxy.Direct());
        }
        try {
            var address = new URI(options.proxy());
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null && List.of("http", "socks", "socks5").contains(scheme)) {
                var http = scheme.equals("http");
                var port = address.getPort() >= 0 ? address.getPort() : http ? 8080 : 1080;
                var user = Optional.ofNullable(address.getUserInfo()).orElse("");
                return user.contains(":")
                        ? Typed.wrong(
                                "A password must not stand in --proxy.",
                                "The shell would keep it.",
                                "Give it by --proxy-password-from.")
                        : Typed.fine(new Route.Proxy.Through(
                                http ? Route.Proxy.Kind.HTTP : Route.Proxy.Kind.SOCKS,
                                address.getHost(),
                                port,
                                user,
                                password,
                                List.of()));
            }
        } catch (URISyntaxException _) {
            // Said below.
        }
        return Typed.wrong(
                "“%s” is no proxy.".formatted(options.proxy()), "", "Write http://host:port or socks5://host:port.");
    }

    private Typed<Secret> secret(String from) {
        return from.isBlank() ? Typed.fine(Secret.of("")) : Tokens.read(from, console);
    }
}
