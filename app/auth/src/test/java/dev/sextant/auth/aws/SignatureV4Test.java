package dev.sextant.auth.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// AWS signatures, with cases of AWS's own published test suite.
final class SignatureV4Test extends AuthSchemeContract {
    private static final Clock THEN = Clock.fixed(Instant.parse("2015-08-30T12:36:00Z"), ZoneOffset.UTC);

    @Override
    protected AuthScheme scheme() {
        return new SignatureV4();
    }

    @Override
    protected Credential credential(Function<String, Secret> secret) {
        return new Credential(
                "aws",
                Value.Struct.EMPTY
                        .with("access_key_id", new Value.Text("AKIDEXAMPLE"))
                        .with("region", new Value.Text("us-east-1"))
                        .with("service", new Value.Text("service")),
                Map.of("secret_access_key", secret.apply("secret_access_key")));
    }

    @Test
    void signsAsThePublishedCasesDo() {
        assertEquals("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31", signature("GET", "/", "", ""));
        assertEquals(
                "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b", signature("POST", "/", "", ""));
        assertEquals(
                "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
                signature("GET", "/?Param2=value2&Param1=value1", "", ""));
        assertEquals(
                "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
                signature("POST", "/", "application/x-www-form-urlencoded", "Param1=value1"));
    }

    @Test
    void temporaryKeysSendTheirToken() {
        var signer = signer(Optional.of(Secret.of("session-canary")));
        var headers = signer.sign(request("GET", "/", "", ""));

        assertTrue(headers.has("X-Amz-Security-Token"));
        assertTrue(!headers.toString().contains("canary"), headers.toString());
    }

    private static String signature(String method, String path, String type, String body) {
        var header = signer(Optional.empty()).sign(request(method, path, type, body)).entries().stream()
                .filter(entry -> entry.name().equals("Authorization"))
                .findFirst()
                .orElseThrow()
                .reveal();
        return header.substring(header.indexOf("Signature=") + "Signature=".length());
    }

    private static AwsSigner signer(Optional<Secret> session) {
        var scope = new AwsSigner.Scope("AKIDEXAMPLE", "us-east-1", "service");
        return new AwsSigner(scope, Secret.of("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), session, THEN);
    }

    private static Signer.Outgoing request(String method, String path, String type, String body) {
        var headers = type.isEmpty() ? Metadata.EMPTY : Metadata.of("Content-Type", type);
        return new Signer.Outgoing(
                method,
                URI.create("https://example.amazonaws.com" + path),
                headers,
                Payload.of(new Value.Bytes(body.getBytes(StandardCharsets.UTF_8))));
    }
}
