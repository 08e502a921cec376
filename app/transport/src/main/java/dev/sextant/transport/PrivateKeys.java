package dev.sextant.transport;

import dev.sextant.exchange.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Reads private keys in PEM (RFC 7468): PKCS#8, plain or encrypted, and what OpenSSL wrote before that: PKCS#1 (RFC
/// 8017) and SEC 1 (RFC 5915).
final class PrivateKeys {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----\\s*(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    /// rsaEncryption with NULL, and version 0 before it.
    private static final byte[] RSA = {2, 1, 0, 48, 13, 6, 9, 42, -122, 72, -122, -9, 13, 1, 1, 1, 5, 0};

    /// id-ecPublicKey.
    private static final byte[] EC = {6, 7, 42, -122, 72, -50, 61, 2, 1};

    private static final byte[] VERSION = {2, 1, 0};
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int CURVE = 0xA0;

    private PrivateKeys() {}

    /// The first key of a text. The message of what is thrown is a sentence for people.
    static PrivateKey read(String pem, Secret password) throws GeneralSecurityException {
        var block = BLOCK.matcher(pem);
        if (!block.find()) {
            throw new InvalidKeySpecException("It holds no private key in PEM.");
        }
        if (block.group(2).contains("Proc-Type:")) {
            throw new InvalidKeySpecException(
                    "Its encryption is the one of old OpenSSL; “openssl pkcs8 -topk8” writes today's.");
        }
        byte[] der;
        try {
            der = Base64.getMimeDecoder().decode(block.group(2));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException("It is not PEM: the base64 is broken.", e);
        }
        return switch (block.group(1)) {
            case "PRIVATE KEY" -> key(new PKCS8EncodedKeySpec(der));
            case "ENCRYPTED PRIVATE KEY" -> key(decrypted(der, password));
            case "RSA PRIVATE KEY" -> key(new PKCS8EncodedKeySpec(sequence(RSA, element(OCTETS, der))));
            case "EC PRIVATE KEY" -> key(new PKCS8EncodedKeySpec(elliptic(der)));
            default -> throw new InvalidKeySpecException("Keys of kind %s are not known.".formatted(block.group(1)));
        };
    }

    private static PrivateKey key(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        for (var algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException _) {
                // It is of another algorithm.
            }
        }
        throw new InvalidKeySpecException("The key is neither RSA nor EC nor EdDSA.");
    }

    private static PKCS8EncodedKeySpec decrypted(byte[] der, Secret password) throws GeneralSecurityException {
        try {
            var sealed = new EncryptedPrivateKeyInfo(der);
            var parameters = sealed.getAlgParameters();
            var algorithm = parameters == null ? sealed.getAlgName() : parameters.toString();
            var key = SecretKeyFactory.getInstance(algorithm)
                    .generateSecret(new PBEKeySpec(password.reveal().toCharArray()));
            var cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.DECRYPT_MODE, key, parameters);
            return sealed.getKeySpec(cipher);
        } catch (IOException e) {
            throw new InvalidKeySpecException("The key is broken.", e);
        } catch (GeneralSecurityException e) {
            throw new InvalidKeySpecException(
                    password.isEmpty()
                            ? "The key is encrypted, and no password was given."
                            : "The password does not open it.",
                    e);
        }
    }

    /// The curve stands inside the old form, in `[0]`, and outside the new one.
    private static byte[] elliptic(byte[] der) throws InvalidKeySpecException {
        for (var at = 0; at + 1 < der.length; at++) {
            if ((der[at] & 0xFF) == CURVE
                    && at + 3 < der.length
                    && der[at + 2] == 6
                    && der[at + 3] == der[at + 1] - 2) {
                var curve = Arrays.copyOfRange(der, at + 2, at + 2 + der[at + 1]);
                return sequence(VERSION, sequence(EC, curve), element(OCTETS, der));
            }
        }
        throw new InvalidKeySpecException("The key does not name its curve.");
    }

    private static byte[] sequence(byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        return element(SEQUENCE, content.toByteArray());
    }

    /// Tag, length, content (X.690 section 8.1).
    private static byte[] element(int tag, byte[] content) {
        var der = new ByteArrayOutputStream();
        der.write(tag);
        if (content.length < 128) {
            der.write(content.length);
        } else if (content.length < 256) {
            der.write(0x81);
            der.write(content.length);
        } else {
            der.write(0x82);
            der.write(content.length >> 8);
            der.write(content.length);
        }
        der.writeBytes(content);
        return der.toByteArray();
    }
}
