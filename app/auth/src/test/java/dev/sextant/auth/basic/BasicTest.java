package dev.sextant.auth.basic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.AuthSchemeContract;
import dev.sextant.environment.Credential;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// User and password as RFC 7617 writes them.
final class BasicTest extends AuthSchemeContract {
    @Override
    protected AuthScheme scheme() {
        return new Basic();
    }

    @Override
    protected Credential credential(Function<String, Secret> secret) {
        return credential("admin", secret.apply("password"));
    }

    @Test
    void pairIsEncodedAsInTheStandard() {
        var authorization = given(credential("Aladdin", Secret.of("open sesame")));

        assertEquals(
                "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
                authorization.headers().first("Authorization").orElseThrow());
        assertEquals("user Aladdin", authorization.label());
    }

    @Test
    void textBeyondAsciiIsUtf8() {
        assertEquals(
                "Basic dGVzdDoxMjPCow==",
                given(credential("test", Secret.of("123£")))
                        .headers()
                        .first("Authorization")
                        .orElseThrow());
    }

    @Test
    void encodedPairIsMasked() {
        var shown =
                given(credential("Aladdin", Secret.of("open sesame"))).headers().toString();

        assertFalse(shown.contains("QWxhZGRpbjpvcGVu"), shown);
    }

    @Test
    void colonInTheNameIsDenied() {
        assertEquals(
                "The user name cannot be sent: character 2 may not stand in Basic authentication, where it ends the name.",
                denied(credential("a:b", Secret.of("c"))).problem().what());
    }

    @Test
    void missingNameIsDenied() {
        assertEquals(
                "The credential lacks the user name.",
                denied(credential(" ", Secret.of("c"))).problem().what());
    }

    private static Credential credential(String user, Secret password) {
        return new Credential(
                "basic", Value.Struct.EMPTY.with("user", new Value.Text(user)), Map.of("password", password));
    }
}
