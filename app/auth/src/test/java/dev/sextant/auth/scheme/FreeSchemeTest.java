package dev.sextant.auth.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.AuthSchemeContract;
import dev.sextant.environment.Credential;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Words that are neither Bearer nor Basic.
final class FreeSchemeTest extends AuthSchemeContract {
    private static final Value.Struct WORD = Value.Struct.EMPTY.with("word", new Value.Text("ApiKey"));

    @Override
    protected AuthScheme scheme() {
        return new FreeScheme();
    }

    @Override
    protected Credential credential(Function<String, Secret> secret) {
        return new Credential("scheme", WORD, Map.of("key", secret.apply("key")));
    }

    @Test
    void keyStandsBehindItsWord() {
        var authorization = given(credential(_ -> Secret.of("0123456789abcdef")));

        assertEquals(
                "ApiKey 0123456789abcdef",
                authorization.headers().first("Authorization").orElseThrow());
        assertEquals(
                "Authorization: ApiKey ••••••…cdef", authorization.headers().toString());
        assertEquals("ApiKey …cdef", authorization.label());
    }

    @Test
    void headerMayBeAnother() {
        var settings = WORD.with("header", new Value.Text("X-Auth"));
        var authorization = given(new Credential("scheme", settings, Map.of("key", Secret.of("abc"))));

        assertEquals("ApiKey abc", authorization.headers().first("X-Auth").orElseThrow());
    }

    @Test
    void missingWordIsDenied() {
        var denied = denied(new Credential("scheme", Value.Struct.EMPTY, Map.of("key", Secret.of("abc"))));

        assertEquals("The credential lacks the scheme word.", denied.problem().what());
    }
}
