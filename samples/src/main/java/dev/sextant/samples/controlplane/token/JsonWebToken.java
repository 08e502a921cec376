package dev.sextant.samples.controlplane.token;

import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs and checks JSON Web Tokens with HMAC and SHA-256 (RFC 7519, RFC 7515).
final class JsonWebToken {
    private static final String HEADER = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");

    private final SecretKeySpec key;

    JsonWebToken(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /// The signed token with these claims.
    String sign(Value.Struct claims) {
        String content = HEADER + "." + encode(Json.compact(claims));
        return content + "." + signature(content);
    }

    /// The claims of a token, unless it is malformed or somebody else has signed it.
    Optional<Value.Struct> verify(String token) {
        int end = token.lastIndexOf('.');
        if (end < 0 || !token.startsWith(HEADER + ".") || end <= HEADER.length()) {
            return Optional.empty();
        }
        byte[] expected = signature(token.substring(0, end)).getBytes(StandardCharsets.US_ASCII);
        byte[] found = token.substring(end + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, found)
                ? claims(token.substring(HEADER.length() + 1, end))
                : Optional.empty();
    }

    private static Optional<Value.Struct> claims(String payload) {
        String json = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return Json.read(json) instanceof Json.Parsed.Read(Value.Struct claims)
                ? Optional.of(claims)
                : Optional.empty();
    }

    private String signature(String content) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256", e);
        }
    }

    private static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
