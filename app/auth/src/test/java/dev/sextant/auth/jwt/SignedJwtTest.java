package dev.sextant.auth.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.AuthSchemeContract;
import dev.sextant.auth.Grant;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignedJwtTest extends AuthSchemeContract {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path folder;

    @Override
    protected AuthScheme scheme() {
        return new SignedJwt(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    protected Credential credential(Function<String, Secret> secret) {
        var long32 = secret.apply("secret").reveal() + "x".repeat(64);
        var kept = secret.apply("secret").isEmpty() ? secret.apply("secret") : Secret.of(long32);
        return new Credential("jwt", Value.Struct.EMPTY.with("issuer", new Value.Text("acme")), Map.of("secret", kept));
    }

    @Test
    void secretSigns() throws Exception {
        var token = token(credential(_ -> Secret.of("0123456789abcdef")));

        assertTrue(token.verify(new MACVerifier("0123456789abcdef" + "x".repeat(64))));
        assertEquals("acme", token.getJWTClaimsSet().getIssuer());
        assertEquals(
                NOW.plusSeconds(300),
                token.getJWTClaimsSet().getExpirationTime().toInstant());
    }

    @Test
    void privateKeysInAFileSign() throws Exception {
        var rsa = pair("RSA", 2048);
        assertTrue(token(keyed("RS256", rsa)).verify(new RSASSAVerifier((RSAPublicKey) rsa.getPublic())));
        var ec = pair("EC", 256);
        assertTrue(token(keyed("ES256", ec)).verify(new ECDSAVerifier((ECPublicKey) ec.getPublic())));
        var edwards = pair("Ed25519", 255);
        var signed = token(keyed("EdDSA", edwards));
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(edwards.getPublic());
        verifier.update(signed.getSigningInput());
        assertTrue(verifier.verify(signed.getSignature().decode()));
    }

    @Test
    void lifetimeIsTheClaimsOwn() {
        var until = assertInstanceOf(
                Lifetime.Until.class,
                given(credential(_ -> Secret.of("0123456789abcdef"))).lifetime());

        assertEquals(NOW.plusSeconds(300), until.end());
    }

    @Test
    void keyThatDoesNotFitIsNamed() throws Exception {
        denied(keyed("ES256", pair("RSA", 2048)));
        denied(new Credential("jwt", settings("RS256", folder.resolve("none.pem")), Map.of()));
        denied(new Credential("jwt", Value.Struct.EMPTY, Map.of("secret", Secret.of("short"))));
        Files.writeString(folder.resolve("junk.pem"), "-----BEGIN PRIVATE KEY-----\n!!!\n");
        denied(new Credential("jwt", settings("RS256", folder.resolve("junk.pem")), Map.of()));
    }

    private SignedJWT token(Credential credential) throws java.text.ParseException {
        var grant = assertInstanceOf(Grant.Given.class, scheme().authorize(credential));
        var header = List.copyOf(grant.authorization().headers().entries())
                .getFirst()
                .reveal();
        return SignedJWT.parse(header.substring("Bearer ".length()));
    }

    private Credential keyed(String algorithm, KeyPair pair) throws java.io.IOException {
        var pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(
                        Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded()));
        var file = Files.writeString(folder.resolve(algorithm + ".pem"), pem);
        return new Credential("jwt", settings(algorithm, file), Map.of());
    }

    private static Value.Struct settings(String algorithm, Path file) {
        return Value.Struct.EMPTY
                .with("algorithm", new Value.Text(algorithm))
                .with("key_file", new Value.Text(file.toString()));
    }

    private static KeyPair pair(String kind, int bits) throws java.security.GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(kind);
        if (!kind.startsWith("Ed")) {
            generator.initialize(bits);
        }
        return generator.generateKeyPair();
    }
}
