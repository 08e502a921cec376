package dev.sextant.desktop.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Source;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FreeScopeTest {
    private static final Credential TOKEN = Credential.of("bearer", "token", Secret.of("canary"));
    private static final Access ACCESS = new Access(Metadata.of("X-Tenant", "acme"), TOKEN, Tls.SYSTEM);
    private static final Environment STAGING = new Environment(
            "staging",
            Environment.Stage.STAGING,
            Map.of("api", "{{base}}/v1"),
            Map.of("base", "https://api.acme.dev"),
            ACCESS);

    @Test
    void theCredentialGoesToAnOriginOfTheEnvironment() {
        assertEquals(ACCESS, seen("https://api.acme.dev", Access.OPEN));
        assertEquals(ACCESS, seen("{{base}}", Access.OPEN));
    }

    @Test
    void theCredentialAndTheHeadersGoNowhereElse() {
        for (var origin : new String[] {"http://api.acme.dev", "https://api.acme.dev:8443", "https://acme.dev.evil"}) {
            assertEquals(Credential.OPEN, seen(origin, Access.OPEN).credential(), origin);
            assertEquals(Metadata.EMPTY, seen(origin, Access.OPEN).headers(), origin);
        }
    }

    @Test
    void whatTheRequestBringsItselfHolds() {
        var own = Access.OPEN.with(Credential.of("basic", "password", Secret.of("own")));
        assertEquals(own.credential(), seen("https://elsewhere.dev", own).credential());
        assertEquals(own.credential(), seen("https://api.acme.dev", own).credential());
    }

    private static Access seen(String origin, Access own) {
        var source = Source.of(Source.Kind.HTTP, origin);
        return new FreeScope(source, own).apply(STAGING).access(source.name());
    }
}
