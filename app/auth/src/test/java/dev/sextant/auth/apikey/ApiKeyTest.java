package dev.sextant.auth.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.AuthSchemeContract;
import dev.sextant.environment.Credential;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// A key in each of its three places.
final class ApiKeyTest extends AuthSchemeContract {
    @Override
    protected AuthScheme scheme() {
        return new ApiKey();
    }

    @Override
    protected Credential credential(Function<String, Secret> secret) {
        return new Credential("apikey", Value.Struct.EMPTY, Map.of("key", secret.apply("key")));
    }

    @Test
    void usualPlaceIsTheUsualHeader() {
        var authorization = given(key(Value.Struct.EMPTY, "0123456789abcdef"));

        assertEquals(
                "0123456789abcdef", authorization.headers().first("x-api-key").orElseThrow());
        assertEquals("API key …cdef", authorization.label());
    }

    @Test
    void keyMayTravelInTheQuery() {
        var authorization = given(key(settings("query", "api_key"), "a b&c"));

        assertEquals("a b&c", authorization.query().first("api_key").orElseThrow());
        assertTrue(authorization.headers().isEmpty());
    }

    @Test
    void keyMayTravelInACookie() {
        var authorization = given(key(settings("cookie", "session"), "abc"));

        assertEquals("abc", authorization.cookies().first("session").orElseThrow());
        assertTrue(authorization.headers().isEmpty());
    }

    @Test
    void separatorInACookieIsDenied() {
        assertEquals(
                "The key cannot be sent: character 2 may not stand in a cookie.",
                denied(key(settings("cookie", "session"), "a;b")).problem().what());
    }

    @Test
    void unknownPlaceIsDenied() {
        assertEquals(
                "An API key does not travel in “trailer”.",
                denied(key(settings("trailer", "k"), "abc")).problem().what());
    }

    private static Value.Struct settings(String place, String name) {
        return Value.Struct.EMPTY.with("in", new Value.Text(place)).with("name", new Value.Text(name));
    }

    private static Credential key(Value.Struct settings, String key) {
        return new Credential("apikey", settings, Map.of("key", Secret.of(key)));
    }
}
