package dev.sextant.auth.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.AuthSchemeContract;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Payload;
import dev.sextant.environment.Signer;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Value;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Digest, with the example of RFC 7616 section 3.9.1.
final class DigestTest extends AuthSchemeContract {
    private static final String ASKED = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=%s, "
            + "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

    @Override
    protected AuthScheme scheme() {
        return new Digest();
    }

    @Override
    protected Credential credential(Function<String, Secret> secret) {
        return new Credential(
                "digest",
                Value.Struct.EMPTY.with("username", new Value.Text("Mufasa")),
                Map.of("password", secret.apply("password")));
    }

    @Test
    void answersAsTheStandardsExampleDoes() {
        assertTrue(answer(ASKED.formatted("MD5")).contains("response=\"8ca523f5e9506fed4657c9700eebdbec\""));
        assertTrue(answer(ASKED.formatted("SHA-256"))
                .contains("response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\""));
    }

    @Test
    void bodyIsProtectedWhereThatIsAllThatIsOffered() {
        var answer = answer(ASKED.formatted("SHA-256").replaceFirst("qop=\"[^\"]*\"", "qop=\"auth-int\""));

        assertTrue(answer.contains("qop=auth-int"), answer);
        assertTrue(
                answer.contains("response=\"fceeadeb516032ef9668fdf5c2e7364402996126b48cefc99f90def59b51ce1c\""),
                answer);
    }

    @Test
    void strongestChallengeIsAnswered() {
        var both = Metadata.EMPTY
                .with("WWW-Authenticate", ASKED.formatted("MD5"))
                .with("www-authenticate", "Basic realm=\"x\", " + ASKED.formatted("SHA-256"));

        assertEquals(
                Challenge.Algorithm.SHA_256, Challenge.of(both).orElseThrow().algorithm());
    }

    @Test
    void nothingIsSentBeforeTheServerAsked() {
        assertEquals(Metadata.EMPTY, signer().sign(request()));
    }

    @Test
    void sameChallengeAgainIsARefusalAndNotALoop() {
        var answer = Metadata.of("WWW-Authenticate", ASKED.formatted("MD5"));
        var second = signer().challenged(answer).orElseThrow();

        assertEquals(Optional.empty(), second.challenged(answer));
        assertEquals(Optional.empty(), signer().challenged(Metadata.of("WWW-Authenticate", "Bearer")));
        assertEquals(
                Optional.empty(),
                signer().challenged(
                                Metadata.of("WWW-Authenticate", "Digest realm=\"x\", nonce=\"n\", algorithm=WHIRL")));
    }

    @Test
    void passwordIsNotInTheAnswer() {
        var answer = answer(ASKED.formatted("MD5"));

        assertFalse(answer.contains("Circle"), answer);
    }

    private static String answer(String asked) {
        return signer().challenged(Metadata.of("WWW-Authenticate", asked))
                .orElseThrow()
                .sign(request())
                .entries()
                .getFirst()
                .reveal();
    }

    private static DigestSigner signer() {
        return new DigestSigner(
                "Mufasa",
                Secret.of("Circle of Life"),
                Optional.empty(),
                () -> "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
    }

    private static Signer.Outgoing request() {
        return new Signer.Outgoing(
                "GET",
                URI.create("http://www.example.org/dir/index.html"),
                Metadata.EMPTY,
                Payload.of(new Value.Bytes("entity".getBytes(StandardCharsets.UTF_8))));
    }
}
