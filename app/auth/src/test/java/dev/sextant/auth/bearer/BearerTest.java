package dev.sextant.auth.bearer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.AuthSchemeContract;
import dev.sextant.auth.Fact;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tokens as they are pasted, and what they say of themselves.
final class BearerTest extends AuthSchemeContract {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Override
    protected AuthScheme scheme() {
        return new Bearer();
    }

    @Override
    protected Credential credential(Function<String, Secret> secret) {
        return Credential.of("bearer", "token", secret.apply("token"));
    }

    @Test
    void tokenStandsBehindTheWordBearer() {
        var authorization = given(token("abc.def-ghi_jkl~mno"));

        assertEquals(
                "Bearer abc.def-ghi_jkl~mno",
                authorization.headers().first("authorization").orElseThrow());
        assertEquals("bearer token …~mno", authorization.label());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer  abc", " abc\n", "\tBEARER abc "})
    void whatIsPastedAroundTheTokenIsDropped(String pasted) {
        assertEquals(
                "Bearer abc",
                given(token(pasted)).headers().first("Authorization").orElseThrow());
    }

    @Test
    void characterThatIsNoTokenIsDeniedByItsPlace() {
        var problem = denied(token("abc d")).problem();

        assertEquals("The token cannot be sent: character 4 may not stand in a token.", problem.what());
    }

    @Test
    void lifetimeGoesFromIssueToExpiry() {
        var lifetime =
                lifetime("{\"iat\":%d,\"exp\":%d}".formatted(NOON.getEpochSecond(), NOON.getEpochSecond() + 3600));

        assertEquals(new Lifetime.Until(NOON, NOON.plusSeconds(3600)), lifetime);
        assertTrue(lifetime.expired(NOON.plusSeconds(3601)));
    }

    @Test
    void notBeforeStandsInForIssue() {
        var lifetime = lifetime("{\"nbf\":%d,\"exp\":%d}".formatted(NOON.getEpochSecond(), NOON.getEpochSecond() + 60));

        assertEquals(new Lifetime.Until(NOON, NOON.plusSeconds(60)), lifetime);
    }

    @Test
    void unknownStartIsTheEnd() {
        assertEquals(new Lifetime.Until(NOON, NOON), lifetime("{\"exp\":%d}".formatted(NOON.getEpochSecond())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"exp\":\"soon\"}",
                "{\"exp\":1e999999999}",
                "{\"exp\":-5}",
                "{\"exp\":null}",
                "[1]",
                "{\"exp\":1",
                ""
            })
    void oddClaimsStateNoEnd(String claims) {
        assertEquals(new Lifetime.Unstated(), lifetime(claims));
    }

    @Test
    void opaqueTokenStatesNoEndAndNoFacts() {
        var credential = token("github_pat_11AAAA.x.y");

        assertEquals(new Lifetime.Unstated(), given(credential).lifetime());
        assertEquals(List.of(), scheme().facts(credential));
    }

    @Test
    void factsComeFromTheClaims() {
        var credential = token(jwt(
                "{\"sub\":\"mara@acme.dev\",\"aud\":[\"user-auth\",\"web\"],\"org_name\":\"acme\",\"color\":\"red\"}"));

        assertEquals(
                List.of(
                        new Fact("Kind", "User token, JWT, signed ES512"),
                        new Fact("Subject", "mara@acme.dev"),
                        new Fact("Organization", "acme"),
                        new Fact("Audience", "user-auth, web")),
                scheme().facts(credential));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"aud\":\"user-auth.acme\"}|User token, JWT, signed ES512",
                "{\"user_id\":\"7\"}|User token, JWT, signed ES512",
                "{\"aud\":[\"api-token-auth.acme\"],\"user_id\":\"7\"}|API token, JWT, signed ES512",
                "{\"token_name\":\"ci\"}|API token, JWT, signed ES512",
                "{\"sub\":\"x\"}|JWT, signed ES512"
            })
    void kindSaysWhoseTokenItIs(String claims, String kind) {
        assertEquals(new Fact("Kind", kind), scheme().facts(token(jwt(claims))).getFirst());
    }

    private Lifetime lifetime(String claims) {
        return given(token(jwt(claims))).lifetime();
    }

    private static Credential token(String text) {
        return Credential.of("bearer", "token", Secret.of(text));
    }

    private static String jwt(String claims) {
        return part("{\"alg\":\"ES512\"}") + "." + part(claims) + ".c2lnbmF0dXJl";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
