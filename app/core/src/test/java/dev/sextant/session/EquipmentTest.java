package dev.sextant.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Identity;
import dev.sextant.environment.Passwords;
import dev.sextant.environment.Route;
import dev.sextant.environment.Route.Proxy.Through;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.SessionSecrets;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Passwords of proxies and client certificates, from the store.
final class EquipmentTest {
    private static final Through PROXY = proxy("proxy.acme");
    private static final Identity IDENTITY = new Identity.Pkcs12(Path.of("/home/me/me.p12"), Secret.of(""));

    private final SessionSecrets secrets = new SessionSecrets();

    @Test
    void passwordsAreAtHandWhenACallNeedsThem() {
        secrets.put(Passwords.of(PROXY), Secret.of("at the proxy"));
        secrets.put(Passwords.of(IDENTITY), Secret.of("of the file"));
        var endpoint = assertInstanceOf(Resolution.Resolved.class, resolve(secrets, PROXY))
                .endpoint();

        assertEquals(
                "at the proxy", ((Through) endpoint.route().proxy()).password().reveal());
        var identity = (Identity.Pkcs12) endpoint.tls().identity().orElseThrow();
        assertEquals("of the file", identity.password().reveal());
    }

    @Test
    void passwordGoesToNoOtherProxyThanItWasGivenFor() {
        secrets.put(Passwords.of(PROXY), Secret.of("at the proxy"));
        var endpoint = assertInstanceOf(Resolution.Resolved.class, resolve(secrets, proxy("evil.example")))
                .endpoint();

        assertTrue(((Through) endpoint.route().proxy()).password().isEmpty());
    }

    @Test
    void lockedStoreBlocksTheCallWithTheReason() {
        var shut = assertInstanceOf(Resolution.Unresolved.class, resolve(new LockedSecrets(), PROXY));
        assertEquals(Problem.Fault.LOCKED, shut.problem().fault());
    }

    private static Through proxy(String host) {
        return new Through(Route.Proxy.Kind.HTTP, host, 3128, "mara", Secret.of(""), List.of());
    }

    private static Resolution resolve(SecretStore store, Through proxy) {
        var access = Access.OPEN.with(Route.USUAL.through(proxy)).with(new Tls(true, List.of(), Optional.of(IDENTITY)));
        var place = new Environment(
                "acme", Environment.Stage.LOCAL, Map.of("acme", "https://acme.example"), Map.of(), access);
        var session = new Session(List.of(new TokenProtocol()), List.of(), store);
        return session.resolve(TokenProtocol.SOURCE, place);
    }
}
