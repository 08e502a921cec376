package dev.sextant.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What follows from the one random key of a vault: a key that seals entries and one that vouches for the whole file
/// (HKDF, RFC 5869). Closing wipes them.
final class Keys implements AutoCloseable {
    /// Bytes of the key.
    static final int LENGTH = 32;

    private final byte[] root;
    private final byte[] sealing;
    private final byte[] vouching;

    /// Keys from the root, which is taken over.
    Keys(byte[] root) {
        this.root = root;
        this.sealing = derive(root, "sextant vault entries");
        this.vouching = derive(root, "sextant vault file");
    }

    byte[] root() {
        return root;
    }

    byte[] sealing() {
        return sealing;
    }

    /// The mark of a file's bytes (HMAC-SHA-256).
    byte[] mark(byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(vouching, "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no HMAC-SHA-256", e);
        }
    }

    private static byte[] derive(byte[] root, String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(root)
                    .thenExpand(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8), LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no HKDF", e);
        }
    }

    @Override
    public void close() {
        Arrays.fill(root, (byte) 0);
        Arrays.fill(sealing, (byte) 0);
        Arrays.fill(vouching, (byte) 0);
    }
}
