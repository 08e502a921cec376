package dev.sextant.auth.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import dev.sextant.auth.Grant;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// What a token is signed with.
sealed interface SigningKey {
    /// It can sign.
    record Ready(String algorithm, JWSSigner signer) implements SigningKey {}

    /// It is missing, or does not fit.
    record Lacking(Problem problem) implements SigningKey {}

    /// The key that the settings name. Reads its file.
    static SigningKey of(Credential credential) {
        var algorithm = credential.setting(SignedJwt.ALGORITHM).orElse("HS256");
        try {
            if (algorithm.startsWith("HS")) {
                var secret = credential.secret(SignedJwt.SECRET);
                return secret.isEmpty()
                        ? new Lacking(Grant.Denied.missing("the secret").problem())
                        : new Ready(algorithm, new MACSigner(secret.get().utf8()));
            }
            var file = credential.setting(SignedJwt.KEY_FILE);
            return file.isEmpty()
                    ? new Lacking(Grant.Denied.missing("the key file").problem())
                    : new Ready(algorithm, signer(algorithm, Path.of(file.get())));
        } catch (IOException | InvalidPathException e) {
            return lacking(
                    "The key file cannot be read.", e.getClass().getSimpleName() + ".", "See to its path and rights.");
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException _) {
            return lacking(
                    "The key file holds no key for %s.".formatted(algorithm),
                    "It has to be an unencrypted private key in PKCS#8 PEM.",
                    "Make one with openssl pkcs8 -topk8 -nocrypt.");
        } catch (JOSEException e) {
            return lacking(
                    "The key does not do for %s.".formatted(algorithm),
                    e.getMessage() + ".",
                    "Take another key or algorithm.");
        }
    }

    private static JWSSigner signer(String algorithm, Path file)
            throws IOException, GeneralSecurityException, JOSEException {
        return switch (algorithm) {
            case "RS256", "PS256" -> new RSASSASigner(key(file, "RSA"));
            case "ES256", "ES384" -> new ECDSASigner((ECPrivateKey) key(file, "EC"));
            default -> new EdwardsSigner(key(file, "Ed25519"));
        };
    }

    private static PrivateKey key(Path file, String kind) throws IOException, GeneralSecurityException {
        var pem = Files.readString(file, StandardCharsets.ISO_8859_1);
        var base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance(kind)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static SigningKey lacking(String what, String cause, String remedy) {
        return new Lacking(Problem.error(what, cause, remedy));
    }
}
