package dev.sextant.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM with a random nonce of 96 bits in front and a tag of 128 bits behind (NIST SP 800-38D).
final class Sealing {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    byte[] seal(byte[] key, byte[] plain, byte[] associated) {
        var nonce = random(NONCE);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated);
            var sealed = cipher.doFinal(plain);
            var whole = new byte[NONCE + sealed.length];
            System.arraycopy(nonce, 0, whole, 0, NONCE);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no AES-GCM", e);
        }
    }

    /// The plain bytes; empty when key, associated bytes or the sealed bytes themselves are not what was sealed.
    Optional<byte[]> open(byte[] key, byte[] sealed, byte[] associated) {
        if (sealed.length < NONCE) {
            return Optional.empty();
        }
        var nonce = new byte[NONCE];
        System.arraycopy(sealed, 0, nonce, 0, NONCE);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, associated);
            return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no AES-GCM", e);
        }
    }

    byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
