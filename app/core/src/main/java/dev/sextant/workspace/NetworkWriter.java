package dev.sextant.workspace;

import dev.sextant.environment.Identity;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.schema.Value;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeMap;

/// Writes how an environment's servers are reached; passwords stay out.
final class NetworkWriter {
    private final Path folder;

    NetworkWriter(Path folder) {
        this.folder = folder;
    }

    Value.Struct tls(Tls tls, Value.Struct was) {
        var now = tls.verified() ? was.without("verify") : was.with("verify", new Value.Bool(false));
        var authorities = tls.authorities().stream().map(this::relative).toList();
        now = Parts.part(now, "authorities", texts(authorities));
        return Parts.part(now, "identity", tls.identity().map(this::identity).orElse(Value.Struct.EMPTY));
    }

    private Value.Struct identity(Identity identity) {
        return switch (identity) {
            case Identity.Pem(var certificate, var key, var _) ->
                Value.Struct.EMPTY
                        .with("certificate", new Value.Text(relative(certificate)))
                        .with("key", new Value.Text(relative(key)));
            case Identity.Pkcs12(var file, var _) -> Value.Struct.EMPTY.with("pkcs12", new Value.Text(relative(file)));
        };
    }

    Value.Struct route(Route route, Value.Struct was) {
        var now = proxy(route.proxy(), was);
        now = Parts.part(now, "hosts", hosts(route));
        now = Parts.part(now, "authority", new Value.Text(route.authority().orElse("")));
        now = Parts.part(now, "userAgent", new Value.Text(route.userAgent().orElse("")));
        now = route.keepAlive().isZero()
                ? now.without("keepAliveSeconds")
                : now.with("keepAliveSeconds", Value.num(route.keepAlive().toSeconds()));
        return Parts.part(now, "http", new Value.Text(WorkspaceWords.word(route.version())));
    }

    private static Value.Struct proxy(Route.Proxy proxy, Value.Struct was) {
        return switch (proxy) {
            case Route.Proxy.Usual _ -> was.without("proxy");
            case Route.Proxy.Direct _ -> was.with("proxy", new Value.Text("none"));
            case Route.Proxy.Through through -> was.with("proxy", through(through, Parts.object(was, "proxy")));
        };
    }

    private static Value.Struct through(Route.Proxy.Through proxy, Value.Struct was) {
        var now = was.with("kind", new Value.Text(proxy.kind() == Route.Proxy.Kind.SOCKS ? "socks" : "http"))
                .with("host", new Value.Text(proxy.host()))
                .with("port", Value.num(proxy.port()));
        now = Parts.part(now, "user", new Value.Text(proxy.user()));
        return Parts.part(now, "bypass", texts(proxy.bypass()));
    }

    private static Value.Struct hosts(Route route) {
        var hosts = Value.Struct.EMPTY;
        for (var entry : new TreeMap<>(route.hosts()).entrySet()) {
            hosts = hosts.with(entry.getKey(), new Value.Text(entry.getValue()));
        }
        return hosts;
    }

    private String relative(Path file) {
        return WorkspaceWords.relative(folder, file.toString());
    }

    private static Value.Items texts(Collection<String> texts) {
        return new Value.Items(texts.stream().<Value>map(Value.Text::new).toList());
    }
}
