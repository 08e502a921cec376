package dev.sextant.samples.controlplane.fleet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Makes ids that look random and are the same at every start.
public final class Ids {
    private final AtomicLong made = new AtomicLong();

    /// The next UUID for a thing of this kind.
    public String next(String kind) {
        return of(kind + " " + made.incrementAndGet());
    }

    /// The UUID of a name: always the same.
    public static String of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// The SHA-256 digest of content, as `sha256:` and 64 hex digits.
    public static String digest(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// The SHA-256 digest of text.
    public static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
